import { agencyNamed } from '../../../../engine/src';
import type { PolicyRule } from '../rule';
import { openingOf } from '../openingOf';
import type { CaptionSubject, DeskSubject } from '../subject';
import { exampleCaption, exampleSubject } from './exampleSubject';

/** How a picture came tells by what right: its maker sent it, or the newsroom's own people took it. */
const GIVEN: ReadonlySet<string> = new Set(['staff', 'pool', 'handout', 'courtesy']);

const hasRights = ({ copyrightNotice, usageTerms, relation, agency }: CaptionSubject, desk: DeskSubject) =>
  copyrightNotice !== null ||
  usageTerms !== null ||
  (relation !== null && GIVEN.has(relation)) ||
  (agency !== null && desk.photoAgencies.some((known) => nameOf(known) === nameOf(agency)));

const nameOf = (agency: string): string => (agencyNamed(agency) ?? agency).toLowerCase();

export const requirePhotoRights: PolicyRule = {
  id: 'require-photo-rights',
  title: 'Every photo with rights of its own',
  why: 'The right to a text covers no photo: its maker or an agency holds the right to that.',
  severity: 'block',
  test({ article, licence, desk }) {
    if (licence?.includesPhotos === true) return [];
    return article.photoCaptions.flatMap((caption, index) =>
      hasRights(caption, desk)
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
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ agency: 'AP' })] },
        desk: { photoAgencies: ['The Associated Press'] },
      }),
    ],
    breaks: [
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ agency: 'AFP' })] },
        desk: { photoAgencies: ['AP'] },
      }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ creator: 'Mateo Brandt' })] } }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ relation: 'file', agency: 'AP' })] } }),
    ],
  },
};
