import type { ArticleSubject, SourceSubject } from '../policy/subject';
import type { Obligations } from './obligations';

/** An article of a source under the licence, and the credit that it must get. */
export interface LicenceExample {
  article: Partial<ArticleSubject>;
  source: Partial<SourceSubject>;
  text: string;
  html: string;
}

/** A licence that is ready to use: its obligations as data, its examples beside it. */
export interface LicenceTerms extends Obligations {
  /** What Copydesk calls it, in every newsroom; an editor may change the name. */
  key: string;
  name: string;
  /** Where its text is. */
  uri: string | null;
  spdxId: string | null;
  examples: readonly LicenceExample[];
}

/** Asks for nothing and allows everything: what each licence departs from. */
export const NO_OBLIGATIONS: Obligations = {
  attributionRequired: false,
  linkRequired: false,
  creditPlacement: 'anywhere',
  namesTitle: false,
  namesAuthor: false,
  namesInstitution: false,
  namesLicence: false,
  statesPermission: false,
  statesChanges: false,
  keepsCopyrightNotice: false,
  keepsLinks: false,
  pixelRequired: false,
  nonCommercial: false,
  noDerivatives: false,
  shareAlike: false,
  includesPhotos: false,
  automatedImportAllowed: true,
  wholesaleAllowed: true,
  permissionRequired: false,
  permittedEdits: null,
  maximumDays: null,
  printedName: null,
  creditTemplate: null,
};
