import { clean, type Story } from '../../plugins/copydesk/engine/src';

const TEXT = [
  'The harbour at Lindholm froze on Sunday for the first time in thirty years, and the ferry stayed where it was, between the two piers.',
  'By noon the children had found it. By three the baker had set up a table on the ice, and sold what he could not carry across by boat.',
  'The harbour master said that he would not forbid it, since nobody had asked him, and that the ice was thicker than the rules.',
  'The last winter like it was in 1995, when a lorry crossed with the post, and was never paid for it, said Marta Ekdahl, who drove it.',
  'On Monday the wind turned. The ferry company hopes to sail again by Thursday, with whatever the baker has left over, said its clerk.',
  'Until then the post goes round by the bridge at Aspnes, an hour and a half each way, and the letters come in the evening instead.',
];

/** A page whose story has a picture after its second paragraph. */
function storyWith(picture: string): Story {
  const paragraphs = TEXT.map((text) => `<p>${text}</p>`);
  paragraphs.splice(2, 0, picture);
  return clean({
    url: 'https://harbour.example/ice',
    html: `<html lang="en"><head><title>Ferry stays in the ice at Lindholm</title></head><body>
      <div class="menu"><a href="/">Home</a> <a href="/town">Town</a> <a href="/sea">Sea</a></div>
      <main><article><h1>Ferry stays in the ice at Lindholm</h1><div class="story-text">${paragraphs.join('\n')}</div></article></main>
      <div class="legal"><p>Imprint</p><p>Terms</p><p>Privacy</p></div></body></html>`,
  }).story;
}

const IMAGE = '<img src="/ferry.jpg" alt="ferry">';
const CAPTION = 'The ferry between the piers on Sunday.';

const PICTURES: [string, string, string | null][] = [
  [
    'whose element is called a widget',
    `<div class="widget widget--image"><figure class="widget__figure">${IMAGE}<figcaption>${CAPTION} Photo: Ida Falk</figcaption></figure></div>`,
    'Ida Falk',
  ],
  [
    'whose element is called a teaser',
    `<section class="teaser-image"><figure>${IMAGE}<figcaption>${CAPTION}</figcaption></figure></section>`,
    null,
  ],
  [
    'with its caption in the figure of a footer',
    `<figure>${IMAGE}<figcaption class="image-footer">${CAPTION}</figcaption></figure>`,
    null,
  ],
  [
    'with a caption that nothing calls one',
    `<div class="sc-x1"><picture>${IMAGE}</picture><div class="sc-x2">${CAPTION}</div><div class="sc-x3">Getty Images</div></div>`,
    'Getty Images',
  ],
  [
    'with its rights in a span',
    `<div class="media"><div>${IMAGE}</div><div class="mediaInfo"><span>${CAPTION}</span> <span class="mediaRights">Rights: Ida Falk</span></div></div>`,
    'Ida Falk',
  ],
  [
    'with its credit in the figure’s footer',
    `<figure>${IMAGE}<figcaption>${CAPTION}</figcaption><footer>Ida Falk/Coast Press</footer></figure>`,
    'Ida Falk/Coast Press',
  ],
  [
    'with its credit before the caption',
    `<figure>${IMAGE}<footer class="credit"><span class="copyright">Ida Falk/Coast Press</span></footer><figcaption>${CAPTION}</figcaption></figure>`,
    'Ida Falk/Coast Press',
  ],
  [
    'with a copyright sign behind the caption',
    `<figure>${IMAGE}<figcaption>${CAPTION}</figcaption><div><small>© Ida Falk</small></div></figure>`,
    'Ida Falk',
  ],
  [
    'with its credit in a cite',
    `<figure>${IMAGE}<figcaption>${CAPTION} <cite>AP Photo/Ida H. Falk</cite></figcaption></figure>`,
    'AP Photo/Ida H. Falk',
  ],
  [
    'with its credit in a last span that nothing names',
    `<figure>${IMAGE}<figcaption><span class="a1">${CAPTION}</span><span class="a2">Ida Falk (dpa/Coast Press)</span></figcaption></figure>`,
    'Ida Falk (dpa/Coast Press)',
  ],
  [
    'with a label in an element of its own',
    `<div class="image-box">${IMAGE}<figcaption><span>${CAPTION}</span> <span class="credit">(<div>Image:</div>Coast Press)</span></figcaption></div>`,
    'Coast Press',
  ],
  [
    'with initials in the credit',
    `<figure>${IMAGE}<figcaption>${CAPTION} EFE/ J.J. Falk</figcaption></figure>`,
    'EFE/ J.J. Falk',
  ],
  [
    'with its credit in the image’s title',
    `<div class="media">${IMAGE.replace('<img', '<img title="A ferry in the ice | Photo: Ida Falk"')}<p class="infotext">${CAPTION}</p></div>`,
    'Ida Falk',
  ],
  [
    'with its credit in a data attribute',
    `<figure>${IMAGE.replace('<img', '<img data-credit="Ida Falk / Coast Press"')}<figcaption>${CAPTION}</figcaption></figure>`,
    'Ida Falk / Coast Press',
  ],
];

describe('a picture in the story', () => {
  it.each(PICTURES)('%s gives its caption and credit', (_, picture, credit) => {
    const { captions, body } = storyWith(picture);
    expect(captions).toMatchObject([
      { text: CAPTION, credit, image: { url: 'https://harbour.example/ferry.jpg' } },
    ]);
    expect(body.map(({ text }) => text)).toEqual(TEXT);
  });

  it('with a line in the words of its alternative text has that for its caption', () => {
    const { captions, body } = storyWith(
      `<p><img src="/ferry.jpg" alt="The ferry between the piers"></p><div><span>The ferry between the piers</span></div>`,
    );
    expect(captions).toMatchObject([{ text: 'The ferry between the piers' }]);
    expect(body.map(({ text }) => text)).toEqual(TEXT);
  });

  it('takes no club in brackets behind a name for a credit', () => {
    const { captions } = storyWith(
      `<figure>${IMAGE}<figcaption>Ida Falk tackles Marta Ekdahl (Lindholm United)</figcaption></figure>`,
    );
    expect(captions).toMatchObject([
      { text: 'Ida Falk tackles Marta Ekdahl (Lindholm United)', credit: null },
    ]);
  });
});

describe('what is no caption of the story', () => {
  it.each([
    [
      'another story’s card',
      `<aside class="related"><figure><img src="/goat.jpg"><figcaption>The goat that crossed first.</figcaption></figure><h3><a href="/goat">Bridge named after the goat</a></h3><p><a href="/goat">Villagers had three names to choose from.</a></p></aside>`,
    ],
    [
      'a paragraph of the story behind an image',
      `<div class="block"><img src="/ferry.jpg"><p>“We have waited longer for less,” said Marta Ekdahl, who had come to see it, and went home at dusk to tell the others.</p></div>`,
    ],
  ])('%s', (_, picture) => {
    expect(storyWith(picture).captions).toEqual([]);
  });
});
