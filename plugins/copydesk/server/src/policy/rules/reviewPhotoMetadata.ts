import type { MetadataConflict } from '../../photos/metadataConflict';
import type { PhotoField } from '../../photos/photoMetadata';
import { openingOf } from '../openingOf';
import type { PolicyRule } from '../rule';
import { exampleCaption, exampleSubject } from './exampleSubject';

const WORD: Record<PhotoField, string> = {
  text: 'caption',
  creator: 'creator',
  credit: 'credit',
  agency: 'agency',
  copyrightNotice: 'copyright notice',
  usageTerms: 'usage terms',
  restrictions: 'restrictions',
  takenOn: 'date',
  alternativeText: 'alternative text',
};

function sentenceOf({ field, caption, file, iptc }: MetadataConflict): string {
  const own = caption === '' ? 'nothing' : `"${openingOf(caption)}"`;
  const older = iptc === undefined ? '' : ` and, in its IPTC record, "${openingOf(iptc)}"`;
  return `For the ${WORD[field]} the caption has ${own}, the file "${openingOf(file)}"${older}.`;
}

export const reviewPhotoMetadata: PolicyRule = {
  id: 'review-photo-metadata',
  title: 'Captions as their pictures’ files have them',
  why: 'What a photographer wrote into the file is the nearest to the source that a desk can get.',
  severity: 'warn',
  test({ article }) {
    return article.photoCaptions.flatMap(({ text, metadataConflicts }, index) =>
      metadataConflicts.map((conflict) => ({
        path: ['photoCaptions', String(index)],
        message: `Photo ${index + 1} ("${openingOf(text)}"): ${sentenceOf(conflict)}`,
      })),
    );
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ creator: 'Mateo Brandt' })] } }),
    ],
    breaks: [
      exampleSubject({
        article: {
          photoCaptions: [
            exampleCaption({
              creator: 'Ines Calloway',
              metadataConflicts: [{ field: 'creator', caption: 'Ines Calloway', file: 'Mateo Brandt' }],
            }),
          ],
        },
      }),
      exampleSubject({
        article: {
          photoCaptions: [
            exampleCaption({
              metadataConflicts: [{ field: 'credit', caption: '', file: 'AP', iptc: 'Harbour Wire' }],
            }),
          ],
        },
      }),
    ],
  },
};
