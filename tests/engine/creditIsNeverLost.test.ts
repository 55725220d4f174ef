import { caseNames, readCase } from './readCase';

import { clean, DEFAULT_LIMITS } from '../../plugins/copydesk/engine/src';
import { parseScrape } from '../../plugins/copydesk/engine/src/parse/parseScrape';
import { readByline, readSigned } from '../../plugins/copydesk/engine/src/recognise/byline';

/** These remove what is not of the story: other stories, the readers, the site's frame. Their people are not its authors. */
const OF_OTHERS = [
  'relatedTeasers',
  'commentThread',
  'siteChrome',
  'navigation',
  'outsideArticle',
  'beyondStory',
];

describe('no credit is ever lost', () => {
  it.each(caseNames())(
    '%s: whatever credits somebody is read into the story or stays in its body',
    (name) => {
      const { scrape, expected } = readCase(name);
      const { story, ledger } = clean(scrape);
      const removed = ledger.entries.flatMap((entry) =>
        entry.fate === 'removed' ? [entry.content.text] : [],
      );
      const credited = [
        story.byline,
        story.copyrightNotice,
        ...story.syndicationNotes,
        ...story.captions.map(({ credit }) => credit),
      ];
      expect(credited.filter((line) => line !== null && removed.includes(line))).toEqual([]);
      for (const { text } of expected.recognised)
        expect(removed.some((line) => line.startsWith(text))).toBe(false);
    },
  );

  it.each(caseNames())('%s: no line that signs the story is removed without its name', (name) => {
    const { scrape } = readCase(name);
    const { story, ledger } = clean(scrape);
    const { blocks } = parseScrape(scrape, DEFAULT_LIMITS);
    const lost = ledger.entries.flatMap((entry) => {
      if (entry.fate === 'kept' || (entry.fate === 'removed' && OF_OTHERS.includes(entry.rule))) return [];
      const { text = '', signed } = blocks[entry.block] ?? {};
      const signature = (signed ? readSigned(text, signed) : null) ?? readByline(text, false);
      const isCredited = (person: string) =>
        story.authors.includes(person) || [story.byline, ...story.syndicationNotes].join().includes(person);
      return (signature?.people ?? []).filter((person) => !isCredited(person));
    });
    expect(lost).toEqual([]);
  });

  it('keeps a line that signs the story, where nothing else names its author', () => {
    const line = 'Posted on May 6, 2025 by Jane Doe';
    const story = (middle: string) =>
      clean({
        html: `<div><h1>River rises</h1><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p><p>It fell again on Friday, and left the sacks behind it, full of fish, which the cats had first.</p><p class="tags">${middle}</p><p>Nobody was hurt, and the flour was baked on Saturday by the firemen, who gave it to the school.</p></div>`,
      }).story;
    expect(story(line).bodyText).toContain('Jane Doe');
    expect(story('Rivers, bridges').bodyText).not.toContain('Rivers, bridges');
  });

  it('keeps a copyright notice even from the foot of the page', () => {
    const { story } = clean({
      html: '<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p></div><footer><p>© 2025 The Harbour Post. All rights reserved.</p></footer>',
    });
    expect(story.copyrightNotice).toBe('© 2025 The Harbour Post. All rights reserved.');
    expect(story.publisher?.name).toBe('The Harbour Post');
  });

  it('reads a caption and its credit out of the body and into the story', () => {
    const { story } = clean({
      html: '<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p><figure class="media"><img src="https://a.example/i.jpg"><figcaption>The bridge at noon. (AP Photo/Jane Doe)</figcaption></figure><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p></div>',
    });
    expect(story.captions).toMatchObject([
      {
        text: 'The bridge at noon.',
        creator: 'Jane Doe',
        agency: 'AP',
        image: { url: 'https://a.example/i.jpg' },
      },
    ]);
    expect(story.bodyText).not.toContain('AP Photo');
  });
});
