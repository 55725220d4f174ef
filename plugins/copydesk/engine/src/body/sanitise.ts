import sanitizeHtml from 'sanitize-html';

import { absoluteUrl } from '../recognise/canonicalUrl';

/** What a newsroom prints within a line. */
const OPTIONS = {
  allowedTags: ['a', 'strong', 'b', 'em', 'i', 'u', 's', 'code', 'br'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard' as const,
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
};

/** Inline HTML with nothing active left in it; links absolute, those that cannot be made so unlinked. */
export function sanitiseInline(markup: string, baseUrl: string | null): string {
  return sanitizeHtml(markup, {
    ...OPTIONS,
    transformTags: { a: (tagName, attributes) => ({ tagName, attribs: linkOf(attributes.href, baseUrl) }) },
  });
}

function linkOf(href: string | undefined, baseUrl: string | null): Record<string, string> {
  const url = safeLink(href, baseUrl);
  return url === null ? {} : { href: url };
}

function safeLink(href: string | undefined, baseUrl: string | null): string | null {
  const written = href?.trim() ?? '';
  if (/^mailto:[^\s<>"']+$/i.test(written)) return written;
  return absoluteUrl(written, baseUrl);
}
