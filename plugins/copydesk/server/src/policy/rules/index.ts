import type { PolicyRule } from '../rule';
import { requireApprovedSource } from './requireApprovedSource';
import { requireByline } from './requireByline';
import { requireOriginalUrl } from './requireOriginalUrl';
import { requirePhotoCredit } from './requirePhotoCredit';

/** The attribution policy, in the order in which a desk works through it. */
export const POLICY_RULES: readonly PolicyRule[] = [
  requireApprovedSource,
  requireOriginalUrl,
  requireByline,
  requirePhotoCredit,
];
