import type { Element } from '../block';

/** What a platform for comments leaves in a page, told from the names of its elements. */
interface CommentMark {
  /** As the evidence says it. */
  says: string;
  /** Whether it says that readers may not comment. */
  isClosed: boolean;
  names: RegExp;
}

/**
 * Closed before open: a theme prints the class of the form even where it is shut. Examples: WordPress
 * `<p class="no-comments">`, `<body class="… comments-closed">`, `<form id="commentform">`; Disqus
 * `<div id="disqus_thread">`; Coral `<div id="coral_thread">`; Facebook `<div class="fb-comments">`; Blogger
 * `<iframe id="comment-editor">`.
 */
const MARKS: readonly CommentMark[] = [
  { says: 'WordPress', isClosed: true, names: /(?:^|\s)(?:no-comments|nocomments|comments-closed)(?:\s|$)/ },
  { says: 'Disqus', isClosed: false, names: /(?:^|\s)disqus_thread(?:\s|$)/ },
  {
    says: 'Coral',
    isClosed: false,
    names: /(?:^|\s)coral[-_]?(?:talk[-_])?(?:thread|stream|embed|comments)(?:\s|$)/,
  },
  { says: 'Facebook', isClosed: false, names: /(?:^|\s)fb-comments(?:\s|$)/ },
  { says: 'Blogger', isClosed: false, names: /(?:^|\s)(?:comment-editor|comment-form-thread)(?:\s|$)/ },
  {
    says: 'WordPress',
    isClosed: false,
    names: /(?:^|\s)(?:commentform|comment-respond|comments-open)(?:\s|$)/,
  },
];
const MAY_BE = /comment|disqus|coral/i;

/** What the markup says of the state of the comments, with the element that says so; null where it says nothing. */
export function commentsInMarkup(
  elements: readonly Element[],
): { isClosed: boolean; evidence: string } | null {
  const named = elements.filter((element) => element.isNamed(MAY_BE));
  for (const { says, isClosed, names } of MARKS) {
    const found = named.find((element) => names.test(element.words));
    const name = found && names.exec(found.words)?.[0].trim();
    if (found && name) return { isClosed, evidence: `${says}: <${found.tag} … ${name}>` };
  }
  return null;
}
