import { NO_OBLIGATIONS } from '../licenceTerms';
import type { Obligations } from '../obligations';

/**
 * What every Creative Commons licence with BY asks for in its section 3(a): author, title, source and licence, the
 * copyright notice, and what was changed, in any reasonable manner. Pictures have licences of their own.
 */
export const CREATIVE_COMMONS: Obligations = {
  ...NO_OBLIGATIONS,
  attributionRequired: true,
  linkRequired: true,
  namesTitle: true,
  namesAuthor: true,
  namesLicence: true,
  statesChanges: true,
  keepsCopyrightNotice: true,
};

export const ANY_EDIT = 'Any; what was changed must be said.';

/** A text that may not be adapted may be put into another form: section 2(a)(4). */
export const NO_EDIT = 'None that changes the work; another format or typography is none.';
