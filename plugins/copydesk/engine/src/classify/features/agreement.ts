import type { Page } from '../../page/page';
import { comparable } from '../../page/words';
import { firstNamed } from '../../parse/metadata';
import type { FeatureGroup, Said } from './feature';

const LONGEST_TITLE = 300;
const OPENING = 100;
const PROBE = 60;
const FIRST = 6;

/** Whether it says what the page says of itself: its title, its description, its article's text. */
export const agreement: FeatureGroup = {
  names: ['isTitle', 'isDescription', 'inArticleBody', 'hasArticleBody'],
  write({ said }, row, start, { text }) {
    const { titles, description, articleBody } = said;
    // A row begins empty.
    if (titles.length === 0 && description === '' && articleBody === '') return;
    const opening = comparable(text.slice(0, OPENING));
    const probe = opening.slice(0, PROBE);
    const mayBeTitle = text.length <= LONGEST_TITLE && beginsLike(opening, titles);
    row[start] = mayBeTitle ? titleAgreement(comparable(text), titles) : 0;
    row[start + 1] = probe.length > 20 && description.startsWith(probe) ? 1 : 0;
    row[start + 2] = articleBody !== '' && probe.length > 3 && articleBody.includes(probe) ? 1 : 0;
    row[start + 3] = articleBody !== '' ? 1 : 0;
  },
};

function beginsLike(opening: string, titles: readonly string[]): boolean {
  const first = opening.slice(0, FIRST);
  for (const title of titles) if (title.startsWith(first)) return true;
  return false;
}

/** 2 for the whole title, 1 for a part of it that begins like it, else 0. */
function titleAgreement(own: string, titles: readonly string[]): number {
  if (own.length < 8) return 0;
  for (const title of titles) {
    if (own === title) return 2;
    if (own.length > 15 && (title.startsWith(own) || own.startsWith(title))) return 1;
  }
  return 0;
}

/** What a page says of itself. */
export function readSaid({ metadata, articleBody }: Page): Said {
  const { article, title } = metadata;
  const titles = [firstNamed(metadata, ['og:title', 'twitter:title']), title, article?.headline];
  return {
    titles: titles.flatMap((one) => (one && one.length > 8 ? [comparable(one)] : [])),
    description: comparable(
      firstNamed(metadata, ['og:description', 'description']) ?? article?.description ?? '',
    ),
    articleBody: articleBody ?? '',
  };
}
