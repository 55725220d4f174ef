import type { PolicyRule } from '../rule';
import { agreeOnAgency } from './agreeOnAgency';
import { keepLinks } from './keepLinks';
import { requireApprovedSource } from './requireApprovedSource';
import { requireByline } from './requireByline';
import { requireCaptionForImage } from './requireCaptionForImage';
import { requireCounterPixel } from './requireCounterPixel';
import { requireHostOfSource } from './requireHostOfSource';
import { requireLicence } from './requireLicence';
import { requireLicenceCredit } from './requireLicenceCredit';
import { requireOriginalUrl } from './requireOriginalUrl';
import { requirePermissionReference } from './requirePermissionReference';
import { requirePhotoCredit } from './requirePhotoCredit';
import { requirePhotoRights } from './requirePhotoRights';
import { requireRightToAgency } from './requireRightToAgency';
import { resolveNearDuplicate } from './resolveNearDuplicate';
import { respectEmbargo } from './respectEmbargo';
import { respectExpiry } from './respectExpiry';
import { respectImportTerms } from './respectImportTerms';
import { respectKill } from './respectKill';
import { respectNoDerivatives } from './respectNoDerivatives';
import { respectNonCommercial } from './respectNonCommercial';
import { respectRestrictions } from './respectRestrictions';
import { reviewPhotoMetadata } from './reviewPhotoMetadata';

/** The attribution policy, in the order in which a desk works through it. */
export const POLICY_RULES: readonly PolicyRule[] = [
  requireApprovedSource,
  requireOriginalUrl,
  requireHostOfSource,
  requireByline,
  requireLicence,
  requirePermissionReference,
  requireLicenceCredit,
  requireRightToAgency,
  agreeOnAgency,
  respectNonCommercial,
  respectNoDerivatives,
  keepLinks,
  requireCounterPixel,
  respectImportTerms,
  requireCaptionForImage,
  requirePhotoCredit,
  reviewPhotoMetadata,
  requirePhotoRights,
  respectRestrictions,
  respectEmbargo,
  respectExpiry,
  respectKill,
  resolveNearDuplicate,
];
