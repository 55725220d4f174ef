import { readByline } from '../recognise/byline';
import { isCopyrightNotice } from '../recognise/copyrightNotice';
import { isCorrectionNote } from '../recognise/correctionNote';
import { readCredit } from '../recognise/credit';
import { isSyndicationNote } from '../recognise/syndicationNote';

/**
 * Whether a line credits somebody or says whose the text is, wherever it stands: a reporter who signs half of a paper's
 * articles is no boilerplate, even where the line was not read into the story.
 */
export function isAttributionLine(line: string, authors: readonly string[]): boolean {
  return (
    authors.some((name) => line.includes(name)) ||
    isCopyrightNotice(line) ||
    isSyndicationNote(line) ||
    isCorrectionNote(line) ||
    readByline(line, false) !== null ||
    readCredit(line) !== null
  );
}
