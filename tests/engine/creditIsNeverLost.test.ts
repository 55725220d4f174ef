import { caseNames, readCase } from './readCase';

import { clean } from '../../plugins/copydesk/engine/src';

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
