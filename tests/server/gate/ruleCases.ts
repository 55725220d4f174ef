import { decideNear } from '../../../plugins/copydesk/server/src/nearDuplicates/decideNear';
import { NEAR_DUPLICATE } from '../../../plugins/copydesk/server/src/nearDuplicates/nearDuplicateRow';
import { noteUnresolved } from '../../../plugins/copydesk/server/src/nearDuplicates/noteUnresolved';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import {
  addCaption,
  addDraft,
  addLicence,
  addSource,
  ARTICLE,
  paragraph,
  readyMadeLicence,
} from '../../newsroom/content';
import type { TestNewsroom } from '../../newsroom/newsroom';
import { uploadPhoto } from '../../newsroom/photos';
import type { Prepare } from './publishPaths';

type Fields = Record<string, unknown>;

/** What an article lacks, the field that a refusal must name, and what mends it. */
export interface RuleCase {
  lacks: string;
  field: string;
  without(newsroom: TestNewsroom): Promise<Fields>;
  mended(newsroom: TestNewsroom): Promise<Fields>;
  /** Set where the desk's checklist warns of it and no path refuses it. */
  warns?: true;
  /** What is done to the draft in both: it takes an article that is there already. */
  prepare?: Prepare;
}

const sourceOf = async (newsroom: TestNewsroom, more: Fields = {}): Promise<Fields> => ({
  source: (await addSource(newsroom, more)).documentId,
});

const captioned = async (newsroom: TestNewsroom, more: Fields): Promise<Fields> => ({
  ...(await sourceOf(newsroom)),
  photoCaptions: [(await addCaption(newsroom, more)).documentId],
});

const licensed = async (newsroom: TestNewsroom, more: Fields): Promise<Fields> => ({
  ...(await sourceOf(newsroom)),
  licence: (await addLicence(newsroom, more)).documentId,
});

/** Under one of the licences that a newsroom begins with. */
const under = async (newsroom: TestNewsroom, key: string, more: Fields = {}): Promise<Fields> => ({
  ...(await sourceOf(newsroom)),
  licence: (await readyMadeLicence(newsroom, key)).documentId,
  ...more,
});

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** Gives a draft the import item that it would have had. */
const asImported =
  (clean: string[], automated: boolean, cleanLinks: string[] = [], together = 1): Prepare =>
  async ({ strapi }, articleDocumentId) => {
    const run = await strapi.db
      .query('plugin::copydesk.import')
      .create({ data: { label: 'Ferries', automated } });
    for (let row = 1; row <= together; row += 1)
      await strapi.db.query('plugin::copydesk.import-item').create({
        data: {
          key: `${run.documentId}:${row}`,
          importDocumentId: run.documentId,
          row,
          scrape: clean.join('\n\n'),
          scrapeEncoding: 'utf8',
          sha256: run.documentId,
          outcome: 'imported',
          ...(row === 1 ? { articleDocumentId, version: 'made' } : {}),
          clean,
          cleanLinks,
        },
      });
  };

const PICTURE = 'https://pictures.example/ferry.jpg';

/** A body with a picture in it, as the desk's editor writes one. */
const showing = (url: string) => [
  paragraph('Crews on the Port Vellum ferries voted on Tuesday.'),
  {
    type: 'image',
    image: {
      url,
      name: 'ferry.jpg',
      alternativeText: null,
      caption: null,
      width: 16,
      height: 16,
      formats: {},
      hash: 'ferry',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      previewUrl: null,
      provider: 'local',
      createdAt: '2026-05-03T06:10:00.000Z',
      updatedAt: '2026-05-03T06:10:00.000Z',
    },
    children: [{ type: 'text', text: '' }],
  },
];

/** Links a draft to another article, as an import does, and has an editor decide on it where that mends it. */
function nearAnother(): Pick<RuleCase, 'without' | 'mended' | 'prepare'> {
  let isDecided = false;
  return {
    without: (newsroom) => {
      isDecided = false;
      return sourceOf(newsroom);
    },
    mended: (newsroom) => {
      isDecided = true;
      return sourceOf(newsroom);
    },
    async prepare(newsroom, articleDocumentId) {
      const bound = bind(newsroom.strapi);
      const { documentId } = await addDraft(newsroom);
      await newsroom.strapi.db.query(NEAR_DUPLICATE).create({
        data: {
          articleDocumentId,
          otherDocumentId: documentId,
          otherHeadline: 'Ferry deal',
          likeness: 87,
        },
      });
      await noteUnresolved(bound, articleDocumentId);
      if (!isDecided) return;
      const decided = { decision: 'differentStory', reason: 'Another line.', by: 'Ada Fernsby' } as const;
      await decideNear(bound, { articleDocumentId, otherDocumentId: documentId, ...decided });
    },
  };
}

const WRITTEN = 'Crews on the Port Vellum ferries voted to accept a three-year contract on Tuesday.';

/** For every rule of the policy, what breaks it and what mends that; a rule without a case fails. */
export const RULE_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  'require-approved-source': [
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
      lacks: 'a source whose approval has not ended',
      field: 'source',
      without: (newsroom) => sourceOf(newsroom, { approvedUntil: inHours(-1) }),
      mended: (newsroom) => sourceOf(newsroom, { approvedUntil: inHours(1) }),
    },
  ],
  'require-original-url': [
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
  ],
  'require-host-of-source': [
    {
      lacks: 'an address on the site of its source',
      field: 'originalUrl',
      without: (newsroom) => sourceOf(newsroom, { domains: [{ host: 'elsewhere.example' }] }),
      mended: (newsroom) => sourceOf(newsroom, { domains: [{ host: 'harbourwire.example' }] }),
    },
  ],
  'require-byline': [
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
  ],
  'require-right-to-agency': [
    {
      lacks: "a right to its agency's copy",
      field: 'byline',
      without: async (newsroom) => ({ ...(await sourceOf(newsroom)), byline: 'AFP' }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { agencies: ['AFP'] })),
        byline: 'AFP',
      }),
    },
  ],
  'agree-on-agency': [
    {
      lacks: 'one agency for byline and credit line',
      field: 'creditLine',
      without: async (newsroom) => ({
        ...(await sourceOf(newsroom, { agencies: ['AP', 'AFP'] })),
        byline: 'By Ines Calloway, AFP',
        creditLine: '{source}/AP',
      }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { agencies: ['AP', 'AFP'] })),
        byline: 'By Ines Calloway, AFP',
        creditLine: '{source}/AFP',
      }),
    },
    {
      lacks: 'a licence that its agency could give',
      field: 'licence',
      without: async (newsroom) => ({
        ...(await under(newsroom, 'cc-by-4.0', { byline: 'AP' })),
        ...(await sourceOf(newsroom, { agencies: ['AP'] })),
      }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom, { agencies: ['AP'] })), byline: 'AP' }),
    },
  ],
  'require-licence': [
    {
      lacks: 'a licence',
      field: 'licence',
      without: (newsroom) => sourceOf(newsroom, { licence: null }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { licence: null })),
        permission: 'By letter of 3 May 2026',
      }),
    },
  ],
  'require-permission-reference': [
    {
      lacks: 'the reference of its contract',
      field: 'permission',
      without: (newsroom) => under(newsroom, 'wire-contract'),
      mended: (newsroom) => under(newsroom, 'wire-contract', { permission: 'Contract 2026/14' }),
    },
  ],
  'require-licence-credit': [
    {
      lacks: 'the link that its licence asks for',
      field: 'originalUrl',
      without: (newsroom) =>
        under(newsroom, 'cc-by-4.0', { originalUrl: null, permission: 'By letter of 3 May 2026' }),
      mended: (newsroom) => under(newsroom, 'cc-by-4.0'),
    },
    {
      lacks: 'the link that its source asks for',
      field: 'originalUrl',
      without: async (newsroom) => ({
        ...(await sourceOf(newsroom, { linkRequired: true })),
        originalUrl: null,
        permission: 'By letter of 3 May 2026',
      }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { linkRequired: true })),
        permission: 'By letter of 3 May 2026',
      }),
    },
    {
      lacks: 'its source in its credit line',
      field: 'creditLine',
      without: async (newsroom) => ({ ...(await sourceOf(newsroom)), creditLine: 'Our own reporting' }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), creditLine: 'Courtesy of {source}' }),
    },
  ],
  'respect-non-commercial': [
    {
      lacks: 'a licence for commercial use',
      field: 'licence',
      without: (newsroom) => licensed(newsroom, { nonCommercial: true }),
      mended: async (newsroom) => ({
        ...(await licensed(newsroom, { nonCommercial: true })),
        permission: 'By letter of 3 May 2026',
      }),
    },
  ],
  'respect-no-derivatives': [
    {
      lacks: 'the words that its licence lets nobody change',
      field: 'body',
      prepare: asImported([WRITTEN, 'The first boats will sail on Wednesday.'], false),
      without: (newsroom) => licensed(newsroom, { noDerivatives: true }),
      mended: async (newsroom) => ({
        ...(await licensed(newsroom, { noDerivatives: true })),
        permission: 'By letter of 3 May 2026',
      }),
    },
  ],
  'keep-links': [
    {
      lacks: 'a link that its licence keeps',
      field: 'body',
      prepare: asImported([WRITTEN], false, ['https://harbourwire.example/tides']),
      without: (newsroom) => licensed(newsroom, { keepsLinks: true }),
      mended: async (newsroom) => ({
        ...(await licensed(newsroom, { keepsLinks: true })),
        permission: 'By letter of 3 May 2026',
      }),
    },
  ],
  'require-counter-pixel': [
    {
      lacks: "its source's counter",
      field: 'counterPixel',
      without: (newsroom) => sourceOf(newsroom, { pixelRequired: true }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { pixelRequired: true })),
        counterPixel: 'https://counter.harbourwire.example/1.gif',
      }),
    },
    {
      lacks: 'the counter that its licence asks for',
      field: 'counterPixel',
      without: (newsroom) => licensed(newsroom, { pixelRequired: true }),
      mended: async (newsroom) => ({
        ...(await licensed(newsroom, { pixelRequired: true })),
        counterPixel: 'https://counter.harbourwire.example/1.gif',
      }),
    },
  ],
  'respect-import-terms': [
    {
      lacks: 'leave to be brought by a machine',
      field: 'source',
      prepare: asImported([WRITTEN], true),
      without: (newsroom) => sourceOf(newsroom, { automatedImportAllowed: false }),
      mended: (newsroom) => sourceOf(newsroom, { automatedImportAllowed: true }),
    },
    {
      lacks: 'leave of its licence to be brought by a machine',
      field: 'licence',
      prepare: asImported([WRITTEN], true),
      without: (newsroom) => licensed(newsroom, { automatedImportAllowed: false }),
      mended: (newsroom) => licensed(newsroom, { automatedImportAllowed: true }),
    },
    {
      lacks: 'leave of its licence to be taken wholesale',
      field: 'licence',
      prepare: asImported([WRITTEN], true, [], 3),
      without: (newsroom) => licensed(newsroom, { wholesaleAllowed: false }),
      mended: async (newsroom) => ({
        ...(await licensed(newsroom, { wholesaleAllowed: false })),
        permission: 'By letter of 3 May 2026',
      }),
    },
  ],
  'require-caption-for-image': [
    {
      lacks: 'a caption for a picture in its text',
      field: 'body',
      without: async (newsroom) => ({ ...(await captioned(newsroom, {})), body: showing(PICTURE) }),
      mended: async (newsroom) => ({
        ...(await captioned(newsroom, { imageUrl: PICTURE })),
        body: showing(PICTURE),
      }),
    },
    {
      lacks: 'a caption for an upload in its text',
      field: 'body',
      without: async (newsroom) => {
        const shown = await uploadPhoto(newsroom, {});
        const captionedOne = await uploadPhoto(newsroom, {});
        return { ...(await captioned(newsroom, { image: captionedOne.id })), body: showing(shown.url) };
      },
      mended: async (newsroom) => {
        const { id, url } = await uploadPhoto(newsroom, {});
        return {
          ...(await captioned(newsroom, { image: id })),
          body: showing(`https://desk.example${url}`),
        };
      },
    },
  ],
  'review-photo-metadata': [
    {
      lacks: 'the creator that the file of its photo names',
      field: 'photoCaptions.0',
      warns: true,
      without: async (newsroom) => {
        const { id } = await uploadPhoto(newsroom, { xmp: { 'dc:creator': 'Ines Calloway' } });
        return captioned(newsroom, { creator: 'Mateo Brandt', image: id });
      },
      mended: async (newsroom) => {
        const { id } = await uploadPhoto(newsroom, { xmp: { 'dc:creator': 'Mateo Brandt' } });
        return captioned(newsroom, { creator: 'Mateo Brandt', image: id });
      },
    },
  ],
  'require-photo-credit': [
    {
      lacks: 'the credit of its photo',
      field: 'photoCaptions.0',
      without: (newsroom) => captioned(newsroom, { creator: null, agency: null }),
      mended: (newsroom) => captioned(newsroom, { creator: null, agency: 'AFP' }),
    },
  ],
  'require-photo-rights': [
    {
      lacks: 'a right to its photo',
      field: 'photoCaptions.0',
      without: (newsroom) => captioned(newsroom, { usageTerms: null }),
      mended: (newsroom) => captioned(newsroom, { usageTerms: null, copyrightNotice: '© 2026 M. Brandt' }),
    },
  ],
  'respect-restrictions': [
    {
      lacks: 'leave to show its photo here',
      field: 'photoCaptions.0',
      without: (newsroom) => captioned(newsroom, { restrictions: ['DENMARK OUT'] }),
      mended: (newsroom) => captioned(newsroom, { restrictions: ['EDITORIAL USE ONLY'] }),
    },
    {
      lacks: 'leave to print its text here',
      field: 'usageTerms',
      without: async (newsroom) => ({
        ...(await sourceOf(newsroom)),
        usageTerms: 'Editorial use. DENMARK OUT',
      }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), usageTerms: 'Editorial use.' }),
    },
  ],
  'respect-embargo': [
    {
      lacks: 'the end of its embargo',
      field: 'embargoedUntil',
      without: async (newsroom) => ({ ...(await sourceOf(newsroom)), embargoedUntil: inHours(1) }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), embargoedUntil: inHours(-1) }),
    },
    {
      lacks: 'the hours that its source asks for',
      field: 'embargoedUntil',
      without: async (newsroom) => ({
        ...(await sourceOf(newsroom, { embargoHours: 12 })),
        originalPublishedAt: inHours(-11),
      }),
      mended: async (newsroom) => ({
        ...(await sourceOf(newsroom, { embargoHours: 12 })),
        originalPublishedAt: inHours(-13),
      }),
    },
  ],
  'respect-expiry': [
    {
      lacks: 'time to be used in',
      field: 'expires',
      without: async (newsroom) => ({ ...(await sourceOf(newsroom)), expires: inHours(-1) }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), expires: inHours(1) }),
    },
  ],
  'respect-kill': [
    {
      lacks: 'life',
      field: 'pubStatus',
      without: async (newsroom) => ({ ...(await sourceOf(newsroom)), pubStatus: 'canceled' }),
      mended: async (newsroom) => ({ ...(await sourceOf(newsroom)), pubStatus: 'usable' }),
    },
  ],
  'resolve-near-duplicate': [
    { lacks: 'a look at what it is nearly the same as', field: 'body', ...nearAnother() },
  ],
};

/** How many public versions an article has. */
export const publicVersionsOf = ({ strapi }: TestNewsroom, documentId: string): Promise<number> =>
  strapi.db.query(ARTICLE).count({ where: { documentId, publishedAt: { $notNull: true } } });
