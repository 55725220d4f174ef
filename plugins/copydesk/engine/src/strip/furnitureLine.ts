import { COMMENT_COUNT, COMMENTS_CLOSED, COMMENTS_OPEN, NO_COMMENTS_YET } from '../recognise/commentPhrases';
import { STRIP_RULES } from './rules';

const KNOWN = [
  ...STRIP_RULES.flatMap((rule) => rule.phrases ?? []),
  COMMENT_COUNT,
  COMMENTS_CLOSED,
  COMMENTS_OPEN,
  NO_COMMENTS_YET,
];

/** Whether any rule knows the line by its words, wherever it stands. */
export function isFurnitureLine(line: string): boolean {
  return KNOWN.some((phrases) => phrases.match(line));
}
