import type { Cleaned } from '../clean';
import type { LedgerEntry } from '../ledger';
import type { BodyBlock, PhotoCaption, Story } from '../story';

/** A story for reading at a terminal: its fields, then every block of the scrape with what became of it, and why. */
export function toReadable({ story, ledger }: Cleaned): string {
  return (
    [...fieldLines(story), '', ...ledger.entries.flatMap((entry) => [entryText(story, entry), ''])]
      .join('\n')
      .trimEnd() + '\n'
  );
}

function fieldLines(story: Story): string[] {
  const comments = commentsLine(story);
  const fields: [string, string | null][] = [
    ['Headline', story.headline],
    ['Deck', story.deck],
    ['Byline', story.byline],
    ['Authors', story.authors.join(', ') || null],
    ['Dateline', story.dateline?.text ?? null],
    ['Publisher', story.publisher ? `${story.publisher.name} (${story.publisher.evidence})` : null],
    ['Original', story.canonicalUrl],
    ['Published', story.publishedAt],
    ['Changed', story.modifiedAt],
    ['Language', story.language],
    ['Copyright', story.copyrightNotice],
    ['Comments', comments],
  ];
  return [
    ...fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    ...story.captions.map(captionLine),
    ...story.syndicationNotes.map((note) => `Note: ${note}`),
    ...story.correctionNotes.map((note) => `Correction: ${note}`),
    ...story.missing.map(({ message }) => `Missing: ${message}`),
  ];
}

function commentsLine(story: Story): string | null {
  const state =
    story.commentsClosed === null ? 'not known whether open' : story.commentsClosed ? 'closed' : 'open';
  const count = story.commentCount === null ? '' : `, ${story.commentCount} counted`;
  const evidence = story.commentsEvidence === null ? '' : ` ('${story.commentsEvidence}')`;
  return story.commentsClosed === null && story.commentCount === null ? null : `${state}${count}${evidence}`;
}

function captionLine(caption: PhotoCaption): string {
  const credit = caption.credit === null ? 'no credit' : `credit: ${caption.credit}`;
  return `Photo: ${caption.text || '(no text)'} [${[credit, ...caption.restrictions].join('; ')}]`;
}

function entryText(story: Story, entry: LedgerEntry): string {
  switch (entry.fate) {
    case 'kept': {
      const block = story.body[entry.bodyIndex];
      const rules = entry.rewriting?.by.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ');
      const note = rules === undefined ? '' : `[words replaced by ${rules}] `;
      return block ? `${note}${keptText(block)}` : '';
    }
    case 'recognised':
      return `[read as ${entry.as}, line ${entry.line}] ${entry.text}`;
    case 'removed':
      return `[removed by ${entry.rule}, line ${entry.line}: ${entry.reason}] ${entry.content.text}`;
  }
}

function keptText(block: BodyBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${block.text}`;
    case 'listItem':
      return `- ${block.text}`;
    case 'quote':
      return `> ${block.text}`;
    case 'paragraph':
    case 'preformatted':
      return block.text;
  }
}
