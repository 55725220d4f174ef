import { clean, type ScrapeHints } from '../../plugins/copydesk/engine/src';

const STORY = [
  'The ferry returned to the harbour on Monday after three weeks in the dock, and the crew was greeted by the mayor.',
  'It will sail to the islands twice a day from now on, the harbour master said, as long as the weather holds.',
];
const HINTS: ScrapeHints = {
  headline: 'Ferry returns to the harbour',
  authors: ['Jane Doe', 'John Roe'],
  publisher: 'Coast Wire',
  publishedAt: '2024-05-02T09:30:00+02:00',
  modifiedAt: '2024-05-03T10:00:00Z',
  language: 'en',
  canonicalUrl: 'https://harbour.example/ferry',
  section: 'Local',
  keywords: ['ferry', 'harbour'],
  captions: [
    { text: 'The ferry on Monday.', credit: 'Jo Poe/AP', imageUrl: 'https://harbour.example/f.jpg' },
  ],
};
const page = (head: string, body = '') =>
  `<html><head>${head}</head><body><article><h1>Ferry is back</h1>${body}${STORY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('what was given beside a scrape', () => {
  it('fills what the scrape does not say', () => {
    const { story } = clean({ text: STORY.join('\n\n'), hints: HINTS });
    expect(story).toMatchObject({
      headline: 'Ferry returns to the harbour',
      authors: ['Jane Doe', 'John Roe'],
      byline: 'Jane Doe, John Roe',
      publisher: { name: 'Coast Wire' },
      publishedAt: '2024-05-02T09:30:00+02:00',
      modifiedAt: '2024-05-03T10:00:00Z',
      canonicalUrl: 'https://harbour.example/ferry',
      section: 'Local',
      keywords: ['ferry', 'harbour'],
      captions: [
        {
          text: 'The ferry on Monday.',
          credit: 'Jo Poe/AP',
          creator: 'Jo Poe',
          agency: 'AP',
          image: { url: 'https://harbour.example/f.jpg' },
        },
      ],
    });
  });

  it('loses against what the page says of itself', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Ferry is back',
      author: { '@type': 'Person', name: 'Ann Poe' },
      publisher: { name: 'The Harbour Post' },
      datePublished: '2024-05-01T08:00:00Z',
      dateModified: '2024-05-01T09:00:00Z',
      articleSection: 'News',
      keywords: ['ships'],
    };
    const html = page(
      `<link rel="canonical" href="https://post.example/back"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(clean({ html, hints: HINTS }).story).toMatchObject({
      headline: 'Ferry is back',
      authors: ['Ann Poe'],
      publisher: { name: 'The Harbour Post' },
      publishedAt: '2024-05-01T08:00:00Z',
      modifiedAt: '2024-05-01T09:00:00Z',
      canonicalUrl: 'https://post.example/back',
      section: 'News',
      keywords: ['ships'],
    });
  });

  it('gives a picture of the page the credit that the page leaves out, and takes none away', () => {
    const figure = (caption: string) =>
      `<figure><img src="https://harbour.example/f.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;
    const captionsOf = (caption: string) =>
      clean({ html: page('', figure(caption)), hints: HINTS }).story.captions;
    expect(captionsOf('The ferry comes home on a grey morning.')).toEqual([
      expect.objectContaining({
        text: 'The ferry comes home on a grey morning.',
        credit: 'Jo Poe/AP',
        creator: 'Jo Poe',
      }),
    ]);
    expect(captionsOf('The ferry comes home on a grey morning. (Ann Poe/Reuters)')).toEqual([
      expect.objectContaining({ credit: expect.stringContaining('Ann Poe/Reuters') }),
    ]);
  });

  it('names an agency as byline where it names no person', () => {
    const { story } = clean({ text: STORY.join('\n\n'), hints: { byline: 'Coast Wire Staff' } });
    expect(story.byline).toBe('Coast Wire Staff');
  });
});
