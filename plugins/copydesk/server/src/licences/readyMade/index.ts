import type { LicenceTerms } from '../licenceTerms';
import { cc0 } from './cc0';
import { ccBy } from './ccBy';
import { ccByNc } from './ccByNc';
import { ccByNcNd } from './ccByNcNd';
import { ccByNcSa } from './ccByNcSa';
import { ccByNd } from './ccByNd';
import { ccBySa } from './ccBySa';
import { globalVoices } from './globalVoices';
import { proPublica } from './proPublica';
import { publicDomain } from './publicDomain';
import { theConversation } from './theConversation';
import { wireContract } from './wireContract';
import { withPermission } from './withPermission';

/** The licences that a newsroom finds when it opens. */
export const READY_MADE_LICENCES: readonly LicenceTerms[] = [
  ccBy,
  ccBySa,
  ccByNd,
  ccByNc,
  ccByNcSa,
  ccByNcNd,
  cc0,
  publicDomain,
  withPermission,
  wireContract,
  theConversation,
  proPublica,
  globalVoices,
];
