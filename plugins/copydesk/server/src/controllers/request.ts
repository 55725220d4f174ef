import type { Context } from 'koa';
import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import { isWebAddress } from '../newsroom/webAddress';

/** Text that may be left out; blank is left out. */
export const optionalText = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null);

export const webAddress = optionalText.refine(
  (url) => url === null || isWebAddress(url),
  'must be an absolute address that begins with https:// or http://',
);

/**
 * Checks what a client sent.
 * @throws ValidationError that names each wrong field.
 */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
  const headline = faults.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
  throw fieldError(headline, faults);
}

const signedIn = z.looseObject({
  user: z
    .looseObject({
      firstname: z.string().nullish(),
      lastname: z.string().nullish(),
      email: z.string().nullish(),
    })
    .optional(),
  auth: z.looseObject({ credentials: z.looseObject({ name: z.string().nullish() }).nullish() }).optional(),
});

/** Who asks, in words for the desk: an editor's name, or an API token's. */
export function whoAsks({ state }: Context): string {
  const { user, auth } = signedIn.safeParse(state).data ?? {};
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  if (name !== '') return name;
  if (user?.email) return user.email;
  return auth?.credentials?.name ? `API token "${auth.credentials.name}"` : 'API';
}

const onRoute = z.looseObject({
  route: z.looseObject({ info: z.looseObject({ type: z.string() }) }).optional(),
});

/** Whether a token asks over the content API, and no editor from the admin panel. */
export function isMachine({ state }: Context): boolean {
  return onRoute.safeParse(state).data?.route?.info.type === 'content-api';
}
