import { addCaption, addLicence, addSource, publicRows, readyMadeLicence } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { PUBLISH_PATHS } from './publishPaths';

type Fields = Record<string, unknown>;

/** What an article lacks, the field that a refusal must name, and what mends it. */
interface Gap {
  lacks: string;
  field: string;
  without(newsroom: TestNewsroom): Promise<Fields>;
  mended(newsroom: TestNewsroom): Promise<Fields>;
}

const sourceOf = async (newsroom: TestNewsroom, fields: Fields = {}): Promise<Fields> => ({
  source: (await addSource(newsroom, fields)).documentId,
});

const underLicence = async (
  newsroom: TestNewsroom,
  licence: Promise<{ documentId: string }>,
  fields: Fields = {},
): Promise<Fields> => ({
  ...(await sourceOf(newsroom)),
  licence: (await licence).documentId,
  ...fields,
});

const captioned = async (newsroom: TestNewsroom, fields: Fields): Promise<Fields> => ({
  ...(await sourceOf(newsroom)),
  photoCaptions: [(await addCaption(newsroom, fields)).documentId],
});

const GAPS: Gap[] = [
  {
    lacks: 'a source',
    field: 'source',
    without: async (newsroom) => ({ source: null, licence: (await addLicence(newsroom)).documentId }),
    mended: (newsroom) => sourceOf(newsroom),
  },
  {
    lacks: 'the approval of its source',
    field: 'source',
    without: (newsroom) => sourceOf(newsroom, { approval: 'awaiting' }),
    mended: (newsroom) => sourceOf(newsroom),
  },
  {
    lacks: 'a source that is not suspended',
    field: 'source',
    without: (newsroom) => sourceOf(newsroom, { approval: 'suspended' }),
    mended: (newsroom) => sourceOf(newsroom),
  },
  {
    lacks: 'the address of its original',
    field: 'originalUrl',
    without: async (newsroom) => ({ ...(await sourceOf(newsroom)), originalUrl: null }),
    mended: async (newsroom) => ({
      ...(await sourceOf(newsroom)),
      originalUrl: null,
      permission: 'By letter of 3 May 2026',
    }),
  },
  {
    lacks: 'a byline',
    field: 'byline',
    without: async (newsroom) => ({ ...(await sourceOf(newsroom)), byline: ' ' }),
    mended: async (newsroom) => ({
      ...(await sourceOf(newsroom)),
      byline: null,
      bylineAbsence: 'The agency names nobody.',
    }),
  },
  {
    lacks: 'a licence',
    field: 'licence',
    without: (newsroom) => sourceOf(newsroom, { licence: null }),
    mended: async (newsroom) => ({
      ...(await sourceOf(newsroom, { licence: null })),
      permission: 'By letter of 3 May 2026',
    }),
  },
  {
    lacks: 'the reference of its contract',
    field: 'permission',
    without: (newsroom) => underLicence(newsroom, readyMadeLicence(newsroom, 'wire-contract')),
    mended: (newsroom) =>
      underLicence(newsroom, readyMadeLicence(newsroom, 'wire-contract'), { permission: 'Contract 2026/14' }),
  },
  {
    lacks: 'the link that its licence asks for',
    field: 'originalUrl',
    without: (newsroom) =>
      underLicence(newsroom, readyMadeLicence(newsroom, 'cc-by-4.0'), {
        originalUrl: null,
        permission: 'By letter of 3 May 2026',
      }),
    mended: (newsroom) => underLicence(newsroom, readyMadeLicence(newsroom, 'cc-by-4.0')),
  },
  {
    lacks: 'the counting pixel that its licence asks for',
    field: 'counterPixel',
    without: (newsroom) => underLicence(newsroom, readyMadeLicence(newsroom, 'propublica')),
    mended: (newsroom) =>
      underLicence(newsroom, readyMadeLicence(newsroom, 'propublica'), {
        counterPixel: 'https://pixel.propublica.example/count.gif',
      }),
  },
  {
    lacks: 'the institution of its author, as its licence asks',
    field: 'authors',
    without: (newsroom) =>
      underLicence(newsroom, readyMadeLicence(newsroom, 'the-conversation'), {
        authors: [{ name: 'Ines Calloway' }],
        counterPixel: 'https://counter.theconversation.example/1.gif',
      }),
    mended: (newsroom) =>
      underLicence(newsroom, readyMadeLicence(newsroom, 'the-conversation'), {
        authors: [{ name: 'Ines Calloway', institution: 'Vellum University' }],
        counterPixel: 'https://counter.theconversation.example/1.gif',
      }),
  },
  {
    lacks: 'its source in its credit line',
    field: 'creditLine',
    without: async (newsroom) => ({ ...(await sourceOf(newsroom)), creditLine: 'Our own reporting' }),
    mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), creditLine: 'Courtesy of {source}' }),
  },
  {
    lacks: 'the credit of its photo',
    field: 'photoCaptions.0',
    without: (newsroom) => captioned(newsroom, { creator: null, agency: null }),
    mended: (newsroom) => captioned(newsroom, { creator: null, agency: 'AFP' }),
  },
];

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

describe.each(PUBLISH_PATHS)('by $name', ({ publish }) => {
  it.each(GAPS)('an article that lacks $lacks is refused and then, mended, allowed', async (gap) => {
    const publicBefore = await publicRows(newsroom);
    const headline = `Harbour vote that lacks ${gap.lacks}`;

    const refused = await publish(newsroom, { headline, ...(await gap.without(newsroom)) });
    expect(refused).toMatchObject({ allowed: false, fields: [gap.field] });
    expect(refused.message).toContain(headline);
    expect(await publicRows(newsroom)).toBe(publicBefore);

    expect(await publish(newsroom, await gap.mended(newsroom))).toEqual({
      allowed: true,
      message: '',
      fields: [],
    });
    expect(await publicRows(newsroom)).toBe(publicBefore + 1);
  });

  it('an article that lacks several things is told all of them at once', async () => {
    const answer = await publish(newsroom, { source: null, byline: null, originalUrl: null });
    expect(answer.fields.sort()).toEqual(['byline', 'licence', 'originalUrl', 'source']);
  });
});
