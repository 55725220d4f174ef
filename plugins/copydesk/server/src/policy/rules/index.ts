import type { PolicyRule } from '../rule';
import { requireApprovedSource } from './requireApprovedSource';
import { requireByline } from './requireByline';
import { requireLicence } from './requireLicence';
import { requireLicenceCredit } from './requireLicenceCredit';
import { requireOriginalUrl } from './requireOriginalUrl';
import { requirePermissionReference } from './requirePermissionReference';
import { requirePhotoCredit } from './requirePhotoCredit';

/** The attribution policy, in the order in which a desk works through it. */
export const POLICY_RULES: readonly PolicyRule[] = [
  requireApprovedSource,
  requireOriginalUrl,
  requireByline,
  requireLicence,
  requirePermissionReference,
  requireLicenceCredit,
  requirePhotoCredit,
];
