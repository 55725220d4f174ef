import {
  countRemoved,
  rulesOf,
  toSegments,
  type Segment,
} from '../../plugins/copydesk/admin/src/preview/segments';
import { looked } from './looked';

const LIFEBOAT = `
  <p>The lifeboat crew of Tobermory took nine people off the stranded ferry before dawn on Tuesday.</p>
  <p>Nobody was hurt, the harbour master told reporters on the quay a few hours later.</p>`;

function segmentsOf(html: string): Segment[] {
  const { story, ledger, removals } = looked(html);
  return toSegments(story, ledger, removals);
}

/** One line for each segment: its type, and the words that an editor sees. */
function outline(segments: Segment[]): string[] {
  return segments.map((segment) => {
    switch (segment.type) {
      case 'body':
        return `body: ${segment.block.text}`;
      case 'caption':
        return `caption: ${segment.caption.text} [${segment.caption.credit ?? 'no credit'}]`;
      case 'note':
        return `${segment.kind}: ${segment.text}`;
      case 'removed':
        return `removed: ${segment.removals.map(({ text }) => text).join(' | ')}`;
    }
  });
}

it('shows every removal where it stood, with the caption and the notes between', () => {
  const segments = segmentsOf(`<article>
    <h1>Nine taken off ferry</h1>
    <p>By Ines Calloway</p>
    <figure><img src="https://harbourwire.example/boat.jpg" alt="A boat">
      <figcaption>The lifeboat leaves Tobermory. (AP Photo/Mateo Brandt)</figcaption></figure>
    <p>The lifeboat crew took nine people off the stranded ferry before dawn on Tuesday.</p>
    <p>Sign up for our newsletter</p>
    <p>Advertisement</p>
    <p>Nobody was hurt, the harbour master told reporters on the quay a few hours later.</p>
    <p>(Reporting by Ines Calloway; Editing by Ruben Falk)</p>
    <p>Correction: An earlier version of this story misnamed the harbour master.</p>
    <p>Leave a Comment</p>
    <p>© 2026 Harbour Wire. All rights reserved.</p>
  </article>`);

  expect(outline(segments)).toEqual([
    'caption: The lifeboat leaves Tobermory. [AP Photo/Mateo Brandt]',
    'body: The lifeboat crew took nine people off the stranded ferry before dawn on Tuesday.',
    'removed: Sign up for our newsletter | Advertisement',
    'body: Nobody was hurt, the harbour master told reporters on the quay a few hours later.',
    'syndicationNote: (Reporting by Ines Calloway; Editing by Ruben Falk)',
    'correctionNote: Correction: An earlier version of this story misnamed the harbour master.',
    'removed: Leave a Comment',
    'copyrightNotice: © 2026 Harbour Wire. All rights reserved.',
  ]);
});

it('makes one run of removals that have only the headline and the byline between them', () => {
  const segments = segmentsOf(`<body>
    <p>Skip to content</p>
    <h1>Nine taken off ferry</h1>
    <p>Share this article</p>
    <p>By Ines Calloway</p>
    <p>Advertisement</p>
    ${LIFEBOAT}
  </body>`);

  expect(outline(segments)[0]).toBe('removed: Skip to content | Share this article | Advertisement');
  expect(segments.filter(({ type }) => type === 'removed')).toHaveLength(1);
});

it('shows a credit that stands apart from its picture', () => {
  const lines = outline(
    segmentsOf(`<article>
      <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>${LIFEBOAT}<p>Photo: Mateo Brandt/AP</p>
    </article>`),
  );

  expect(lines.at(-1)).toBe('caption:  [Mateo Brandt/AP]');
});

it('shows a credit once where it belongs to the caption above it', () => {
  const lines = outline(
    segmentsOf(`<article>
      <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>
      <figure><img src="https://harbourwire.example/boat.jpg" alt="A boat">
        <figcaption><p>The lifeboat leaves Tobermory.</p><p>Photo: Mateo Brandt/AP</p></figcaption></figure>
      ${LIFEBOAT}
    </article>`),
  );

  expect(lines.filter((line) => line.includes('Mateo Brandt'))).toEqual([
    'caption: The lifeboat leaves Tobermory. [Mateo Brandt/AP]',
  ]);
});

it('keeps a credit as a note where no caption bears it', () => {
  const { story, ledger, removals } = looked(`<article>
    <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>${LIFEBOAT}<p>Photo: Mateo Brandt/AP</p>
  </article>`);

  expect(outline(toSegments({ ...story, captions: [] }, ledger, removals)).at(-1)).toBe(
    'credit: Photo: Mateo Brandt/AP',
  );
});

it('puts a caption that only the page’s data gives before the text', () => {
  const lines = outline(
    segmentsOf(`<html><head><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "Nine taken off ferry", "image": {"@type": "ImageObject",
       "url": "https://harbourwire.example/boat.jpg", "caption": "The lifeboat leaves Tobermory.",
       "creditText": "Mateo Brandt/AP"}}
    </script></head><body><article>
      <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>${LIFEBOAT}
    </article></body></html>`),
  );

  expect(lines[0]).toBe('caption: The lifeboat leaves Tobermory. [Mateo Brandt/AP]');
  expect(lines).toHaveLength(3);
});

it('numbers the items of each numbered list from one, and no other block', () => {
  const segments = segmentsOf(`<article>
    <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>
    <ol><li>The ferry left Oban at nine on Monday evening.</li>
      <li>It struck the rock an hour later, off Tobermory.</li></ol>
    ${LIFEBOAT}
    <ol><li>The lifeboat was launched at four in the morning.</li></ol>
    <ul><li>All nine passengers were landed at the pier.</li></ul>
  </article>`);

  expect(segments.map((segment) => segment.type === 'body' && segment.ordinal)).toEqual([
    1,
    2,
    null,
    null,
    1,
    null,
  ]);
});

it('gives every segment a key of its own', () => {
  const keys = segmentsOf(`<article>
    <p>Advertisement</p><h1>Nine taken off ferry</h1><p>By Ines Calloway</p>
    <figure><img src="https://harbourwire.example/boat.jpg" alt="A boat">
      <figcaption>The lifeboat leaves Tobermory. (AP Photo/Mateo Brandt)</figcaption></figure>
    ${LIFEBOAT}<p>Advertisement</p><p>© 2026 Harbour Wire. All rights reserved.</p>
  </article>`).map(({ key }) => key);

  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
});

it('leaves no word of the page unseen but the story’s head', () => {
  const { story, ledger, removals } = looked(`<article>
    <h1>Nine taken off ferry</h1><p>By Ines Calloway</p><p>Advertisement</p>${LIFEBOAT}<p>Share this article</p>
  </article>`);
  const { blocks } = countRemoved(toSegments(story, ledger, removals));

  expect(blocks + story.body.length + 2).toBe(ledger.entries.length);
});

it('counts runs and blocks that were taken out', () => {
  const segments = segmentsOf(`<article>
    <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>
    <p>The lifeboat crew took nine people off the stranded ferry before dawn on Tuesday.</p>
    <p>Sign up for our newsletter</p><p>Advertisement</p>
    <p>Nobody was hurt, the harbour master told reporters on the quay a few hours later.</p>
    <p>Leave a Comment</p>
  </article>`);

  expect(countRemoved(segments)).toEqual({ runs: 2, blocks: 3 });
  expect(countRemoved([])).toEqual({ runs: 0, blocks: 0 });
});

it('names the rules of a run once each, the busiest first', () => {
  const { removals } = looked(`<article>
    <h1>Nine taken off ferry</h1><p>By Ines Calloway</p>${LIFEBOAT}
    <p>Share this article</p><p>Advertisement</p><p>Advertisement</p>
  </article>`);
  const titleOf = (text: string) => removals.find((removal) => removal.text === text)?.ruleTitle;

  expect(rulesOf(removals)).toEqual([titleOf('Advertisement'), titleOf('Share this article')]);
});
