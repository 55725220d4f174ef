const HEAD = 4_000;
const DOCUMENT = /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i;
const BLOCK_TAG =
  /<(?:p|div|article|section|h[1-6]|ul|ol|table|blockquote|main|header|nav|figure)(?:\s[^<>]*)?>/i;

/** Whether content is HTML and not plain text, by its own look: a document's tags near its top, or block tags. */
export function looksLikeHtml(content: string): boolean {
  const head = content.slice(0, HEAD);
  return DOCUMENT.test(head) || BLOCK_TAG.test(head);
}
