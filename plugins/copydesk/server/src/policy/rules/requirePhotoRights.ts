import type { PolicyRule } from '../rule';
import { openingOf } from '../openingOf';
import type { CaptionSubject } from '../subject';
import { exampleCaption, exampleSubject } from './exampleSubject';

/** How a picture came tells by what right: its maker sent it, or the newsroom's own people took it. */
const GIVEN: ReadonlySet<string> = new Set(['staff', 'pool', 'handout', 'courtesy']);

const hasRights = ({ copyrightNotice, usageTerms, relation }: CaptionSubject): boolean =>
  copyrightNotice !== null || usageTerms !== null || (relation !== null && GIVEN.has(relation));

export const requirePhotoRights: PolicyRule = {
  id: 'require-photo-rights',
  title: 'Every photo with rights of its own',
  why: 'The right to a text covers no photo: its maker or an agency holds the right to that.',
  severity: 'block',
  test({ article, licence }) {
    if (licence?.includesPhotos === true) return [];
    return article.photoCaptions.flatMap((caption, index) =>
      hasRights(caption)
        ? []
        : [
            {
              path: ['photoCaptions', String(index)],
              message: `Photo ${index + 1} ("${openingOf(caption.text)}") has neither usage terms nor a copyright notice: the licence of the text does not cover it. Say by what right it is used, or leave it out.`,
            },
          ],
    );
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ usageTerms: 'AP contract, editorial use' })] },
      }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ relation: 'handout' })] } }),
      exampleSubject({
        article: { photoCaptions: [exampleCaption({})] },
        licence: { includesPhotos: true },
      }),
    ],
    breaks: [
      exampleSubject({ article: { photoCaptions: [exampleCaption({ creator: 'Mateo Brandt' })] } }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ relation: 'file', agency: 'AP' })] } }),
    ],
  },
};
