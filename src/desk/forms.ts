import type { UID } from '@strapi/strapi';

/** How a field is called on the desk, and what an editor should know of it. */
interface Label {
  label: string;
  description?: string;
}

/** How the edit form and the list of a content type are laid out. A row is twelve columns wide. */
export interface Form {
  uid: UID.ContentType;
  mainField: string;
  /** What the list is sorted by until an editor sorts it otherwise. */
  sortBy: { name: string; order: 'ASC' | 'DESC' };
  labels: Record<string, Label>;
  edit: { name: string; size: 4 | 6 | 8 | 12 }[][];
  list: string[];
}

const article: Form = {
  uid: 'api::article.article',
  mainField: 'headline',
  sortBy: { name: 'updatedAt', order: 'DESC' },
  labels: {
    headline: { label: 'Headline' },
    deck: { label: 'Deck', description: 'The sentence between headline and text.' },
    slug: { label: 'Slug', description: 'Left empty, it is made from the headline.' },
    language: { label: 'Language', description: 'As in en, de-AT, zh-Hans.' },
    body: { label: 'Text' },
    byline: { label: 'Byline', description: 'As it is printed: By Jane Doe and John Roe.' },
    bylineAbsence: { label: 'Why there is no byline', description: 'Only where nobody is named.' },
    authors: { label: 'Authors', description: 'People, one by one.' },
    source: { label: 'Source', description: 'Who published it first.' },
    originalUrl: { label: 'Original address', description: 'The whole address, beginning with https://.' },
    permission: {
      label: 'Permission',
      description: 'Who allowed its use, when and where that is written; takes the place of an address.',
    },
    licence: { label: 'Licence', description: "Left empty, the source's own." },
    creditLine: {
      label: 'Credit line',
      description:
        'Left empty, it is made from source and licence. {authors}, {source} and {date} stand for themselves.',
    },
    changesMade: {
      label: 'What was changed',
      description: 'For readers, where the licence asks: shortened.',
    },
    dateline: { label: 'Dateline' },
    photoCaptions: { label: 'Photo captions', description: 'Each needs a creator or an agency.' },
    copyrightHolder: { label: 'Copyright holder' },
    copyrightNotice: { label: 'Copyright notice' },
    usageTerms: { label: 'Usage terms' },
    syndicationNotes: {
      label: 'Syndication notes',
      description: 'Originally published by …, contributed by …',
    },
    originalPublishedAt: { label: 'First published' },
    originalModifiedAt: { label: 'Last changed there' },
    embargoedUntil: { label: 'Embargoed until' },
    expires: { label: 'Expires' },
    scheduledFor: {
      label: 'Publish at',
      description: 'Published then by itself, if nothing is missing from its attribution.',
    },
    firstPublishedAt: { label: 'First published here' },
    pubStatus: { label: 'Status of publication' },
    killNotice: { label: 'Notice of the kill', description: 'What readers find where it stood.' },
    counterPixel: {
      label: 'Counter pixel',
      description: 'Where its source or licence asks for one: the address of it.',
    },
    corrections: { label: 'Corrections' },
    digitalSourceType: { label: 'Digital source type', description: 'IPTC, where software made it.' },
    section: { label: 'Section' },
    keywords: { label: 'Keywords' },
    commentsClosed: { label: 'Comments closed there' },
    commentCount: { label: 'Comments counted there' },
    commentsEvidence: { label: 'The words that say so' },
    updatedAt: { label: 'Changed' },
    nearDuplicates: { label: 'Nearly the same as', description: 'Until an editor decides.' },
    bodyText: { label: 'Plain text', description: 'Follows the text; for search and matching.' },
  },
  edit: [
    [{ name: 'headline', size: 12 }],
    [{ name: 'deck', size: 12 }],
    [{ name: 'body', size: 12 }],
    [
      { name: 'byline', size: 6 },
      { name: 'bylineAbsence', size: 6 },
    ],
    [{ name: 'authors', size: 12 }],
    [
      { name: 'source', size: 6 },
      { name: 'originalUrl', size: 6 },
    ],
    [
      { name: 'licence', size: 6 },
      { name: 'permission', size: 6 },
    ],
    [
      { name: 'photoCaptions', size: 6 },
      { name: 'creditLine', size: 6 },
    ],
    [{ name: 'changesMade', size: 12 }],
    [{ name: 'dateline', size: 12 }],
    [
      { name: 'slug', size: 6 },
      { name: 'language', size: 6 },
    ],
    [
      { name: 'originalPublishedAt', size: 6 },
      { name: 'originalModifiedAt', size: 6 },
    ],
    [
      { name: 'copyrightNotice', size: 6 },
      { name: 'syndicationNotes', size: 6 },
    ],
    [
      { name: 'usageTerms', size: 6 },
      { name: 'copyrightHolder', size: 6 },
    ],
    [
      { name: 'embargoedUntil', size: 6 },
      { name: 'expires', size: 6 },
    ],
    [
      { name: 'pubStatus', size: 6 },
      { name: 'killNotice', size: 6 },
    ],
    [
      { name: 'counterPixel', size: 6 },
      { name: 'digitalSourceType', size: 6 },
    ],
    [{ name: 'corrections', size: 12 }],
    [
      { name: 'section', size: 6 },
      { name: 'commentsClosed', size: 6 },
    ],
    [
      { name: 'commentCount', size: 6 },
      { name: 'commentsEvidence', size: 6 },
    ],
    [{ name: 'keywords', size: 12 }],
  ],
  list: ['headline', 'source', 'byline', 'language'],
};

const source: Form = {
  uid: 'api::source.source',
  mainField: 'name',
  sortBy: { name: 'name', order: 'ASC' },
  labels: {
    name: { label: 'Name' },
    kind: { label: 'Kind' },
    approval: {
      label: 'Approval',
      description: 'Nothing of a source that is not approved can be published.',
    },
    approvedUntil: {
      label: 'Approved until',
      description: 'When the contract or the permission ends; left empty, it does not.',
    },
    homepage: { label: 'Homepage' },
    domains: {
      label: 'Domains',
      description: 'Copy from these hosts, and from those below them, is recognised as its own.',
    },
    feeds: {
      label: 'Feeds',
      description: 'RSS, Atom or JSON Feed; polled every so many minutes once the source is approved.',
    },
    licence: { label: 'Licence' },
    creditTemplate: {
      label: 'Credit template',
      description: 'As in {authors} for {source}[, {date}]; what is in brackets goes where there is no date.',
    },
    linkRequired: {
      label: 'A link is required',
      description: 'To the original, whatever the licence says; a permission does not take its place.',
    },
    logoRequired: {
      label: 'A logo is required',
      description: 'Its articles say so in their attribution; a reader’s app shows the logo.',
    },
    pixelRequired: { label: 'A counting pixel is required' },
    automatedImportAllowed: { label: 'Automated import allowed' },
    photos: {
      label: 'Photos of what it sends',
      description: 'link leaves them where they are, fetch takes them in; left empty, as the newsroom does.',
    },
    maximumDays: { label: 'Days it may stay up' },
    embargoHours: {
      label: 'Hours of embargo',
      description: 'Counted from when it published the original.',
    },
    agencies: {
      label: 'Agencies it may pass on',
      description: 'As in ["AP", "Reuters"]; copy that names another is refused.',
    },
    severities: {
      label: 'Severities of its own',
      description: 'As in {"require-byline": "warn"}: block, warn or off, by rule.',
    },
    textAndDataMiningReserved: { label: 'Text and data mining reserved' },
    correctionsPolicyUrl: { label: 'Corrections policy' },
    updatedAt: { label: 'Changed' },
    ethicsPolicyUrl: { label: 'Ethics policy' },
  },
  edit: [
    [
      { name: 'name', size: 6 },
      { name: 'kind', size: 6 },
    ],
    [
      { name: 'approval', size: 4 },
      { name: 'approvedUntil', size: 4 },
      { name: 'licence', size: 4 },
    ],
    [{ name: 'homepage', size: 12 }],
    [{ name: 'domains', size: 12 }],
    [{ name: 'feeds', size: 12 }],
    [{ name: 'creditTemplate', size: 12 }],
    [
      { name: 'linkRequired', size: 4 },
      { name: 'logoRequired', size: 4 },
      { name: 'pixelRequired', size: 4 },
    ],
    [
      { name: 'automatedImportAllowed', size: 6 },
      { name: 'textAndDataMiningReserved', size: 6 },
    ],
    [
      { name: 'maximumDays', size: 4 },
      { name: 'embargoHours', size: 4 },
      { name: 'photos', size: 4 },
    ],
    [
      { name: 'correctionsPolicyUrl', size: 6 },
      { name: 'ethicsPolicyUrl', size: 6 },
    ],
    // JSON has a row to itself: Strapi moves a narrower one to the end of the form at the second start.
    [{ name: 'agencies', size: 12 }],
    [{ name: 'severities', size: 12 }],
  ],
  list: ['name', 'approval', 'kind', 'licence', 'updatedAt'],
};

const licence: Form = {
  uid: 'api::licence.licence',
  mainField: 'name',
  sortBy: { name: 'name', order: 'ASC' },
  labels: {
    name: { label: 'Name' },
    key: { label: 'Key', description: 'What Copydesk calls a licence that came ready-made.' },
    uri: { label: 'Address of its text' },
    spdxId: { label: 'SPDX id' },
    printedName: { label: 'Name in print', description: 'Left empty, the name.' },
    creditTemplate: {
      label: 'Credit template',
      description:
        'As in {authors} for {source}[, {date}]; left empty, the credit is made in the language of the article.',
    },
    creditPlacement: { label: 'Place of the credit' },
    attributionRequired: { label: 'Attribution required' },
    linkRequired: { label: 'A link to the original is required' },
    namesTitle: { label: 'The credit gives the headline' },
    namesAuthor: { label: 'The credit names the author' },
    namesInstitution: { label: "The credit names the author's institution" },
    namesLicence: { label: 'The credit names the licence' },
    statesPermission: { label: 'The credit says "with permission"' },
    statesChanges: { label: 'Changes must be stated' },
    keepsCopyrightNotice: { label: 'The copyright notice stays' },
    keepsLinks: { label: 'Links in the text stay' },
    pixelRequired: { label: 'A counting pixel is required' },
    nonCommercial: { label: 'Non-commercial use only' },
    noDerivatives: { label: 'No changes' },
    shareAlike: { label: 'Share alike' },
    includesPhotos: { label: 'Covers the photos too' },
    automatedImportAllowed: { label: 'Automated import allowed' },
    wholesaleAllowed: {
      label: 'Wholesale republication allowed',
      description: 'Else a machine may bring one article at a time, and not several in one import.',
    },
    permissionRequired: {
      label: 'A permission or contract is required',
      description: 'Each article then needs its reference, under Permission.',
    },
    maximumDays: { label: 'Days it may stay up' },
    updatedAt: { label: 'Changed' },
    permittedEdits: { label: 'Permitted edits' },
  },
  edit: [
    [
      { name: 'name', size: 6 },
      { name: 'printedName', size: 6 },
    ],
    [{ name: 'uri', size: 12 }],
    [
      { name: 'spdxId', size: 6 },
      { name: 'key', size: 6 },
    ],
    [
      { name: 'attributionRequired', size: 4 },
      { name: 'linkRequired', size: 4 },
      { name: 'creditPlacement', size: 4 },
    ],
    [
      { name: 'namesAuthor', size: 4 },
      { name: 'namesInstitution', size: 4 },
      { name: 'namesTitle', size: 4 },
    ],
    [
      { name: 'namesLicence', size: 4 },
      { name: 'statesPermission', size: 4 },
      { name: 'keepsCopyrightNotice', size: 4 },
    ],
    [{ name: 'creditTemplate', size: 12 }],
    [
      { name: 'nonCommercial', size: 4 },
      { name: 'noDerivatives', size: 4 },
      { name: 'shareAlike', size: 4 },
    ],
    [
      { name: 'statesChanges', size: 4 },
      { name: 'keepsLinks', size: 4 },
      { name: 'pixelRequired', size: 4 },
    ],
    [{ name: 'permittedEdits', size: 12 }],
    [
      { name: 'automatedImportAllowed', size: 4 },
      { name: 'wholesaleAllowed', size: 4 },
      { name: 'includesPhotos', size: 4 },
    ],
    [
      { name: 'permissionRequired', size: 6 },
      { name: 'maximumDays', size: 6 },
    ],
  ],
  list: ['name', 'spdxId', 'noDerivatives', 'nonCommercial', 'updatedAt'],
};

const photoCaption: Form = {
  uid: 'api::photo-caption.photo-caption',
  mainField: 'text',
  sortBy: { name: 'updatedAt', order: 'DESC' },
  labels: {
    text: { label: 'Caption' },
    creator: { label: 'Creator', description: 'The person who took it.' },
    credit: { label: 'Credit as printed' },
    agency: { label: 'Agency' },
    via: { label: 'Via', description: 'Who passed it on.' },
    relation: { label: 'How it came', description: 'Staff, pool, handout, file or courtesy.' },
    copyrightNotice: { label: 'Copyright notice' },
    usageTerms: { label: 'Usage terms' },
    restrictions: { label: 'Restrictions', description: 'As in ["NO ARCHIVING"].' },
    takenOn: { label: 'Taken', description: 'As the caption prints it.' },
    alternativeText: {
      label: 'Alternative text',
      description: 'What somebody who can not see it should know.',
    },
    imageUrl: { label: 'Address of the picture' },
    updatedAt: { label: 'Changed' },
    image: { label: 'Picture', description: 'What its file says of itself fills the fields that are empty.' },
    metadataConflicts: {
      label: 'What its file says otherwise',
      description: 'Kept by Copydesk. Nothing that stands in the caption is overwritten.',
    },
    metadataUnread: { label: 'Why its file was not read', description: 'Kept by Copydesk.' },
    imageUnfetched: { label: 'Why its picture was not fetched', description: 'Kept by Copydesk.' },
  },
  edit: [
    [{ name: 'text', size: 12 }],
    [
      { name: 'creator', size: 6 },
      { name: 'agency', size: 6 },
    ],
    [
      { name: 'credit', size: 6 },
      { name: 'via', size: 6 },
    ],
    [
      { name: 'relation', size: 6 },
      { name: 'takenOn', size: 6 },
    ],
    [
      { name: 'copyrightNotice', size: 6 },
      { name: 'usageTerms', size: 6 },
    ],
    [
      { name: 'image', size: 6 },
      { name: 'imageUrl', size: 6 },
    ],
    [{ name: 'alternativeText', size: 12 }],
    [{ name: 'restrictions', size: 12 }],
    [{ name: 'metadataConflicts', size: 12 }],
    [
      { name: 'metadataUnread', size: 6 },
      { name: 'imageUnfetched', size: 6 },
    ],
  ],
  list: ['text', 'creator', 'agency', 'credit', 'updatedAt'],
};

export const FORMS: readonly Form[] = [article, source, licence, photoCaption];
