import { z } from 'zod';
import { flag, text } from '../newsroom/columns';

/** Where on the page the licence wants its credit. */
export const CREDIT_PLACEMENTS = ['top', 'bottom', 'anywhere'] as const;

/** What a licence asks for in return, as the fields of a licence say it. */
export const obligationFields = {
  attributionRequired: flag(true),
  /** The credit links to the original. */
  linkRequired: flag(false),
  creditPlacement: z
    .enum(CREDIT_PLACEMENTS)
    .nullish()
    .transform((value) => value ?? 'anywhere'),
  /** The credit gives the headline. */
  namesTitle: flag(false),
  /** The credit names the author, as far as the source names one. */
  namesAuthor: flag(false),
  /** The credit says where each author works. */
  namesInstitution: flag(false),
  /** The credit names the licence, linked to its text where that has an address. */
  namesLicence: flag(true),
  /** The credit says that it is used by permission. */
  statesPermission: flag(false),
  /** What was changed must be said. */
  statesChanges: flag(false),
  /** The original's copyright notice goes with it. */
  keepsCopyrightNotice: flag(false),
  /** The links in the text stay. */
  keepsLinks: flag(false),
  /** The publisher's counting pixel goes out with the text. */
  pixelRequired: flag(false),
  nonCommercial: flag(false),
  noDerivatives: flag(false),
  shareAlike: flag(false),
  includesPhotos: flag(false),
  automatedImportAllowed: flag(true),
  /** Everything that the source publishes may be taken by a machine, and not only what somebody chose. */
  wholesaleAllowed: flag(true),
  /** Useless without a permission or a contract, whose reference must be on the article. */
  permissionRequired: flag(false),
  permittedEdits: text,
  /** Days that it may stay up; null without end. */
  maximumDays: z
    .int()
    .nullish()
    .transform((value) => value ?? null),
  /** How the credit calls the licence; null where by its name. */
  printedName: text,
  /** The credit in the licensor's own words, with the slots of a credit's template. */
  creditTemplate: text,
};

export type Obligations = z.infer<z.ZodObject<typeof obligationFields>>;
export type CreditPlacement = Obligations['creditPlacement'];
