/*
 * Copy that nobody wrote: articles of words drawn by a seed, so that no two are alike and every run has the same, in the
 * boilerplate of a site that never was.
 */
const SYLLABLES =
  'ba be bri co da del dro en fa fi gar ha in jo ka la lo mar mi na no or pa per qui ra ri sa so ta te tor u va ver wi ya zo'.split(
    ' ',
  );
const SMALL_WORDS =
  'the of and to in a for on with at by from that was said after before when over its their'.split(' ');

/** Numbers from 0 to 1, the same for one seed (Mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function writerOf(number) {
  const next = numbersFrom(number + 1);
  const oneOf = (list) => list[Math.floor(next() * list.length)];
  const word = () =>
    next() < 0.45
      ? oneOf(SMALL_WORDS)
      : Array.from({ length: 2 + Math.floor(next() * 2) }, () => oneOf(SYLLABLES)).join('');
  const name = () =>
    `${capital(oneOf(SYLLABLES) + oneOf(SYLLABLES))} ${capital(oneOf(SYLLABLES) + oneOf(SYLLABLES))}son`;
  const words = (count) => Array.from({ length: count }, word).join(' ');
  const sentence = () => `${capital(words(10 + Math.floor(next() * 12)))}.`;
  const paragraph = () => Array.from({ length: 3 }, sentence).join(' ');
  return { words, name, paragraph };
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** An article: its parts. About 4 kB of text. */
export function madeUpArticle(number) {
  const { words, name, paragraph } = writerOf(number);
  return {
    number,
    headline: `${capital(words(7))} ${number}`,
    author: name(),
    photographer: name(),
    paragraphs: Array.from({ length: 12 }, paragraph),
    url: `https://site${number % 20}.madeup.example/news/${number}`,
  };
}

/** As a scraper of text has it. */
export function textScrape(article) {
  const { headline, author, paragraphs, number } = article;
  return [
    headline,
    `By ${author}`,
    'Advertisement',
    ...paragraphs,
    'Discover more from The Made-up Courier',
    'Subscribe to get the latest posts sent to your email.',
    `${number % 40} COMMENTS`,
    'Comments are closed.',
  ].join('\n\n');
}

/** As a page of some 100 kB: what is not the article is most of it. */
export function htmlPage(article) {
  const { headline, author, photographer, paragraphs, url, number } = article;
  const { words } = writerOf(number + 50_000_000);
  const links = (count, part) =>
    Array.from(
      { length: count },
      (_, at) =>
        `<li class="${part}-item"><a class="${part}-link" href="/${part}/${at}">${capital(words(5))}</a></li>`,
    ).join('\n');
  const teasers = (count) =>
    Array.from(
      { length: count },
      (_, at) =>
        `<article class="card card--teaser"><a href="/news/other-${at}"><img class="card__image" src="/img/${at}.jpg" alt="${words(6)}" loading="lazy" width="320" height="180"></a><h3 class="card__title"><a href="/news/other-${at}">${capital(words(9))}</a></h3><p class="card__excerpt">${capital(words(22))}.</p><time datetime="2026-10-0${1 + (at % 9)}">October ${1 + (at % 9)}, 2026</time></article>`,
    ).join('\n');
  const script = `<script>window.__state=${JSON.stringify({ items: Array.from({ length: 120 }, (_, at) => ({ id: at, title: words(8), tags: [words(1), words(1)] })) })}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | The Made-up Courier</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Made-up Courier">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline, author: { '@type': 'Person', name: author }, datePublished: '2026-10-04T08:30:00+02:00', publisher: { '@type': 'Organization', name: 'The Made-up Courier' } })}</script>
<style>${'.card{margin:0;padding:4px 8px}.nav-item>a:hover{color:#123}'.repeat(200)}</style>${script}</head><body>
<header class="site-header"><nav class="nav"><ul>${links(60, 'nav')}</ul></nav></header>
<main><article class="story"><h1 class="story__title">${headline}</h1><p class="byline">By <a rel="author" href="/staff">${author}</a></p>
<figure><img src="/img/lead-${number}.jpg" alt="${words(5)}"><figcaption>${capital(words(10))}. (Photo: ${photographer}/Made-up Pictures)</figcaption></figure>
${paragraphs.map((text, at) => `<p>${text}</p>${at % 4 === 2 ? '<div class="ad-slot"><span>Advertisement</span></div>' : ''}`).join('\n')}
<div class="newsletter"><h4>Sign up for our newsletter</h4><p>Subscribe to get the latest posts sent to your email.</p></div></article>
<aside class="related"><h2>Most Popular This Week</h2>${teasers(60)}</aside></main>
<section id="comments"><h2>${number % 40} COMMENTS</h2><p>Comments are closed.</p></section>
<footer class="site-footer"><ul>${links(80, 'footer')}</ul><p>© 2026 The Made-up Courier. All rights reserved.</p></footer></body></html>`;
}
