import type { Core, Schema, UID } from '@strapi/strapi';
import type { CopydeskConfig } from '../config/schema';

export type NewsroomType = keyof CopydeskConfig['contentTypes'];

/** The newsroom's content types, found and checked. */
export type Binding = Record<NewsroomType, UID.ContentType>;

/** The attributes that Copydesk reads or writes, by content type, with the types it can work with. */
const NEEDED: Record<NewsroomType, Record<string, readonly Schema.Attribute.Kind[]>> = {
  article: {
    headline: ['string', 'text'],
    deck: ['string', 'text'],
    slug: ['string', 'uid'],
    language: ['string', 'enumeration'],
    body: ['blocks'],
    bodyText: ['text', 'richtext'],
    byline: ['string', 'text'],
    bylineAbsence: ['string', 'text'],
    authors: ['component'],
    dateline: ['component'],
    source: ['relation'],
    originalUrl: ['string', 'text'],
    permission: ['string', 'text'],
    licence: ['relation'],
    creditLine: ['string', 'text'],
    copyrightNotice: ['string', 'text'],
    usageTerms: ['string', 'text'],
    syndicationNotes: ['string', 'text'],
    photoCaptions: ['relation'],
    originalPublishedAt: ['datetime'],
    originalModifiedAt: ['datetime'],
    section: ['string'],
    keywords: ['json'],
    commentsClosed: ['boolean'],
    commentCount: ['integer', 'biginteger'],
    commentsEvidence: ['string', 'text'],
    changesMade: ['string', 'text'],
    embargoedUntil: ['datetime'],
    expires: ['datetime'],
    scheduledFor: ['datetime'],
    firstPublishedAt: ['datetime'],
    pubStatus: ['enumeration'],
    killNotice: ['string', 'text'],
    corrections: ['component'],
    counterPixel: ['string', 'text'],
    nearDuplicates: ['json'],
  },
  source: {
    name: ['string'],
    approval: ['enumeration'],
    approvedUntil: ['datetime'],
    homepage: ['string', 'text'],
    kind: ['enumeration', 'string'],
    domains: ['component'],
    licence: ['relation'],
    creditTemplate: ['string', 'text'],
    linkRequired: ['boolean'],
    logoRequired: ['boolean'],
    automatedImportAllowed: ['boolean'],
    pixelRequired: ['boolean'],
    maximumDays: ['integer'],
    embargoHours: ['integer'],
    agencies: ['json'],
    severities: ['json'],
  },
  licence: {
    key: ['string'],
    name: ['string'],
    uri: ['string', 'text'],
    spdxId: ['string'],
    printedName: ['string'],
    creditTemplate: ['string', 'text'],
    creditPlacement: ['enumeration'],
    attributionRequired: ['boolean'],
    linkRequired: ['boolean'],
    namesTitle: ['boolean'],
    namesAuthor: ['boolean'],
    namesInstitution: ['boolean'],
    namesLicence: ['boolean'],
    statesPermission: ['boolean'],
    statesChanges: ['boolean'],
    keepsCopyrightNotice: ['boolean'],
    keepsLinks: ['boolean'],
    pixelRequired: ['boolean'],
    nonCommercial: ['boolean'],
    noDerivatives: ['boolean'],
    shareAlike: ['boolean'],
    includesPhotos: ['boolean'],
    automatedImportAllowed: ['boolean'],
    wholesaleAllowed: ['boolean'],
    permissionRequired: ['boolean'],
    permittedEdits: ['string', 'text'],
    maximumDays: ['integer'],
  },
  photoCaption: {
    text: ['string', 'text'],
    creator: ['string'],
    credit: ['string', 'text'],
    agency: ['string'],
    via: ['string'],
    relation: ['enumeration', 'string'],
    copyrightNotice: ['string', 'text'],
    usageTerms: ['string', 'text'],
    restrictions: ['json'],
    takenOn: ['string'],
    alternativeText: ['string', 'text'],
    imageUrl: ['string', 'text'],
    image: ['media'],
    metadataConflicts: ['json'],
    metadataUnread: ['string', 'text'],
    imageUnfetched: ['string', 'text'],
  },
};

function isContentType(strapi: Core.Strapi, uid: string): uid is UID.ContentType {
  return Object.hasOwn(strapi.contentTypes, uid);
}

function faultsOf(type: NewsroomType, schema: Schema.ContentType): string[] {
  const faults = Object.entries(NEEDED[type]).flatMap(([name, kinds]) => {
    const attribute = schema.attributes[name];
    if (attribute === undefined) return [`${schema.uid} has no field "${name}" (${kinds.join(' or ')}).`];
    if (!kinds.includes(attribute.type))
      return [`${schema.uid}.${name} is of type ${attribute.type}; it must be ${kinds.join(' or ')}.`];
    return [];
  });
  if (type === 'article' && schema.options?.draftAndPublish !== true)
    faults.push(`${schema.uid} has draft & publish turned off; without it there is nothing to gate.`);
  return faults;
}

/**
 * Finds the content types that the configuration names and checks that they have what Copydesk needs.
 * @throws Error that lists everything that is missing, and says where to mend it.
 */
export function bindNewsroom(strapi: Core.Strapi, names: CopydeskConfig['contentTypes']): Binding {
  const faults: string[] = [];
  const find = (type: NewsroomType): UID.ContentType => {
    const uid = names[type];
    if (!isContentType(strapi, uid)) {
      faults.push(`There is no content type "${uid}" for ${type}.`);
      return 'api::missing.missing' as UID.ContentType;
    }
    faults.push(...faultsOf(type, strapi.contentType(uid)));
    return uid;
  };
  const binding: Binding = {
    article: find('article'),
    source: find('source'),
    licence: find('licence'),
    photoCaption: find('photoCaption'),
  };
  if (faults.length > 0)
    throw new Error(
      `Copydesk can't work with this newsroom's content types:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\n` +
        'Add what is missing, or name other content types in config/plugins.ts under copydesk.config.contentTypes.',
    );
  return binding;
}
