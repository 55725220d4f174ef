import { openingOf } from '../openingOf';
import type { PolicyRule } from '../rule';
import type { CaptionSubject } from '../subject';
import { exampleCaption, exampleSubject } from './exampleSubject';

/** Whether a picture's caption says whose it is: its creator, or the agency that sent it. */
export const isCredited = ({ creator, agency }: Pick<CaptionSubject, 'creator' | 'agency'>): boolean =>
  creator !== null || agency !== null;

export const requirePhotoCredit: PolicyRule = {
  id: 'require-photo-credit',
  title: 'Every photo with its creator or agency',
  why: 'A photo has an author of its own, and the right to the text is no right to the picture.',
  severity: 'block',
  test({ article }) {
    return article.photoCaptions.flatMap((caption, index) =>
      isCredited(caption)
        ? []
        : [
            {
              path: ['photoCaptions', String(index)],
              message: `Photo ${index + 1} ("${openingOf(caption.text)}") names neither creator nor agency.`,
            },
          ],
    );
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ creator: 'Mateo Brandt' })] } }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ agency: 'AP' })] } }),
    ],
    breaks: [
      exampleSubject({ article: { photoCaptions: [exampleCaption({})] } }),
      exampleSubject({
        article: {
          photoCaptions: [exampleCaption({ agency: 'AP' }), exampleCaption({ via: 'Getty Images' })],
        },
      }),
    ],
  },
};
