import { FNV_OFFSET, mixedIn } from '../fnv';

/** What the class names, ids and roles of an element say that it holds. */
export type ClassGroup =
  | 'comments'
  | 'related'
  | 'share'
  | 'subscribe'
  | 'advertisement'
  | 'navigation'
  | 'frame'
  | 'sidebar'
  | 'author'
  | 'date'
  | 'tags'
  | 'overlay'
  | 'deck'
  | 'lead'
  | 'embed'
  | 'donate'
  | 'content'
  | 'caption'
  | 'credit'
  | 'media'
  | 'card'
  | 'title'
  | 'header'
  | 'meta'
  | 'list'
  | 'aside'
  | 'control'
  | 'consent'
  | 'unseen';

interface Naming {
  /** A word of a name: 'comments' in `post-comments` and `postComments`. Two words are a pair in a row. */
  words: string;
  /** The beginning of a word: 'newsletter' in `newsletterbox`. */
  openings?: string;
}

/** Names as sites write them. Words are told apart at '-', '_', white space and capitals. */
const NAMINGS: Record<ClassGroup, Naming> = {
  comments: {
    words:
      'comments|comment|disqus|respond|discussion|livefyre|coral|commentlist|commentform|kommentare|kommentar|commentaires|comentarios|viafoura|spot im|openweb',
    openings: 'disqus|livefyre|commentlist|commentsection|viafoura|hyvor',
  },
  related: {
    words:
      'related|relation|relations|recirc|recirculation|popular|trending|recommend|recommended|recommendations|teaser|teasers|outbrain|taboola|onward|crosslink|crosslinks|verwandt|latest news|latest posts|latest stories|latest articles|more from|more on|more stories|more news|more in|more like|more articles|more posts|more topics|most read|most viewed|most shared|most popular|you may|you might|also like|also read|read more|read next|read also|see also|up next|next up|next post|next article|prev post|prev article|previous post|previous article|must read|further reading|inline promo|lire aussi|a lire|mehr zum|related content|recent posts|recent articles|recent stories|editors picks|editor picks|dont miss|promo',
    openings:
      'related|recirc|recommend|outbrain|taboola|teaser|trending|mostread|mostpopular|mostviewed|readmore|readnext|readalso|seealso|upnext|crosslink|morefrom|moreon|jprelated|zergnet|revcontent|nrelate|yarpp',
  },
  share: {
    words:
      'share|sharing|shares|shared daddy|social|socials|sharedaddy|addtoany|addthis|follow|whatsapp button|teilen|sociable|sharethis|social media|partage|compartir|condividi',
    openings:
      'sharebar|sharetools|sharebutton|sharing|social|sharedaddy|addtoany|addthis|sharethis|teilen|followus',
  },
  subscribe: {
    words:
      'newsletter|subscribe|subscription|subscriptions|signup|sign up|mailing list|mc4wp|mailchimp|paywall|regwall|opt in|optin|piano|register wall|abo|inscription',
    openings: 'newsletter|subscri|signup|mc4wp|mailchimp|paywall|regwall|abonn|optin|emailsignup',
  },
  advertisement: {
    words:
      'ad|ads|advert|advertisement|advertising|adverts|adslot|adsbygoogle|adcontainer|adwrapper|adunit|adbox|sponsor|sponsored|sponsors|dfp|gpt|promoted|werbung|anzeige|publicidad|pubblicita|publicite|affiliate|adv|commercial|partner content',
    openings:
      'advert|adsbygoogle|adslot|adcontainer|adunit|adbanner|sponsor|werbung|anzeige|publicid|googlead',
  },
  navigation: {
    words:
      'nav|navbar|navigation|menu|menus|breadcrumb|breadcrumbs|crumb|crumbs|pagination|pager|skip link|toc|topbar|subnav|submenu|tabs|tablist|toolbar|hamburger',
    openings: 'breadcrumb|navbar|navigation|pagination|mainmenu|topmenu|mainnav|megamenu|submenu',
  },
  frame: {
    words: 'masthead|site header|footer|colophon|page footer|contentinfo',
    openings: 'masthead|siteheader|sitefooter|pagefooter|footer|colophon',
  },
  sidebar: {
    words:
      'sidebar|side bar|widget|widgets|secondary|right rail|right col|right column|rail|complementary|side column|aside',
    openings: 'sidebar|widget|rightrail|rightcol',
  },
  author: {
    words:
      'author|authors|byline|bylines|by line|writer|writers|contributor|contributors|autor|autoren|auteur|auteurs|autore|vcard|fn|about author|about the author|profile|bio|biography',
    openings: 'author|byline|autorbox|aboutauthor',
  },
  date: {
    words:
      'date|dates|datetime|timestamp|time|published|pub date|pubdate|posted|posted on|entry date|updated|dateline|datum|fecha|publish date|published date|date published|date modified|modified',
    openings: 'timestamp|pubdate|publish|datepublished|datemodified|postdate',
  },
  tags: {
    words:
      'tag|tags|taglist|tagcloud|topic|topics|keywords|cat links|category|categories|post categories|entry footer|labels',
    openings: 'taglist|tagcloud|tags|hashtag|topics',
  },
  overlay: {
    words:
      'modal|popup|overlay|toast|lightbox|sr only|screen reader|visually hidden|tooltip|alert|dialog|offscreen|drawer|flyout|dropdown',
    openings: 'modal|popup|overlay|screenreader|visuallyhidden|lightbox|tooltip',
  },
  consent: {
    words: 'cookie|cookies|consent|consentement|consentimiento|gdpr|rgpd|onetrust|didomi|cookiebot|cmp',
    openings: 'cookie|onetrust|didomi|consentbanner|gdpr',
  },
  deck: {
    words:
      'dek|deck|standfirst|subhead|subheading|subheadline|sub head|sub heading|sub headline|subtitle|sub title|strapline|chapo|vorspann|sommario|entradilla|bajada|ingress|catenaccio|occhiello',
    openings: 'standfirst|subheadline|subtitle|strapline|chapeau',
  },
  lead: {
    words: 'lede|lead|intro|introduction|summary|excerpt|abstract|description|teaser text',
    openings: 'articleintro|articlelead|articlesummary',
  },
  embed: {
    words:
      'twitter tweet|instagram media|fb post|tiktok embed|bluesky embed|oembed|embed|embedded|tweet|social embed|facebook post|youtube|playlist',
    openings: 'embed|oembed|twittertweet',
  },
  donate: {
    words: 'donate|donation|donations|support us|membership|membership cta|contribute',
    openings: 'donat|supportus|membership',
  },
  content: {
    words:
      'article body|article content|article text|article main|article copy|story body|story content|story text|entry content|entry body|post content|post body|post text|articlebody|articlecontent|articletext|storybody|entrycontent|postcontent|main content|body copy|body text|body content|field body|single content|page content|news content|news text|news body|content body|rich text|richtext|wysiwyg|prose|text content|article|story|hentry|article paragraph|paragraph|paragraphs|text body|bodytext|bodycopy|textbody|fulltext|rte',
    openings:
      'articlebody|articlecontent|articletext|storybody|entrycontent|postcontent|postbody|newstext|bodytext',
  },
  caption: {
    words:
      'caption|captions|cutline|legende|bildunterschrift|bildunterzeile|photo credit|image credit|picture credit|media credit|img credit|photo caption|image caption|photo text|image text|picture text|media text|photocredit|imagecredit|photocaption|imagecaption|mediacaption|wpcaption|imgcaption|figcaption|bildtext|bildnachweis|fotonachweis|didascalia|pie de foto',
    openings:
      'caption|imagecaption|photocaption|mediacaption|imgcaption|figcaption|photocredit|imagecredit|cutline',
  },
  credit: {
    words:
      'credit|credits|photo credit|image credit|photocredit|imagecredit|bildnachweis|fotonachweis|copyright|photographer|photo by|photographed|rights|source',
    openings: 'photocredit|imagecredit|photographer|credit|copyright',
  },
  media: {
    words:
      'photo|photos|image|images|img|picture|pictures|media|figure|thumb|thumbnail|thumbnails|gallery|galleries|slideshow|slider|carousel|video|videos|player|audio|podcast|lightbox|infographic|bild|foto|fotos|swiper',
    openings: 'gallery|slideshow|carousel|videoplayer|thumbnail|photogallery|imagegallery',
  },
  card: {
    words:
      'card|cards|tile|tiles|item|items|block item|list item|post item|story card|article card|grid item|box item',
    openings: 'card|storycard|articlecard',
  },
  title: {
    words: 'title|titles|headline|headlines|heading|headings|hed|titel|titulo|titre',
    openings: 'headline|posttitle|articletitle|entrytitle',
  },
  header: {
    words:
      'header|hero|banner|top|head|article header|entry header|post header|kicker|eyebrow|overline|section name|label',
    openings: 'header|articleheader',
  },
  meta: {
    words:
      'meta|info|infos|details|read time|reading time|posted in|entry meta|post meta|article meta|stats|views|counter|count',
    openings: 'postmeta|entrymeta|articlemeta|metadata',
  },
  list: {
    words:
      'list|listing|grid|feed|river|stream|archive|archives|row|stack|collection|loop|ticker|headlines list|news list|posts|stories|articles',
    openings: 'newslist|postlist|articlelist',
  },
  aside: {
    words:
      'aside|inset|pullquote|pull quote|infobox|factbox|fact box|info box|callout|sidenote|note|notice|disclaimer|disclosure|quote|box|key points|keypoints|highlights|takeaways|table of contents',
    openings: 'pullquote|infobox|factbox|callout|disclaimer',
  },
  control: { words: 'btn|button|buttons|badge|chip|pill|cta|toggle', openings: 'btn|button' },
  unseen: { words: 'hidden|hide|invisible|print only|noprint|no print|d none|skip', openings: 'hiddenprint' },
};

export const CLASS_GROUPS: readonly ClassGroup[] = Object.keys(NAMINGS).filter(
  (name): name is ClassGroup => name in NAMINGS,
);

const BITS: Readonly<Record<string, number>> = Object.fromEntries(
  CLASS_GROUPS.map((group, place) => [group, 1 << place]),
);

export function groupBit(group: ClassGroup): number {
  return BITS[group] ?? 0;
}

/** 'comments-closed' and 'comment-count' name a line beside the article, and not the thread. */
const COMMENTS = groupBit('comments');
const NO_THREAD: ReadonlySet<string> = new Set(['count', 'off', 'closed', 'counter', 'number']);

const WORDS = new Map<string, number>();
const PAIRS = new Map<string, number>();
const OPENINGS = new Map<string, number>();

for (const group of CLASS_GROUPS) {
  const { words, openings = '' } = NAMINGS[group];
  for (const name of words.split('|')) add(name.includes(' ') ? PAIRS : WORDS, name, groupBit(group));
  for (const opening of openings.split('|').filter((text) => text !== ''))
    add(OPENINGS, opening, groupBit(group));
}

function add(names: Map<string, number>, name: string, bit: number): void {
  names.set(name, (names.get(name) ?? 0) | bit);
}

/**
 * What words are known as, by their numbers, as bits of AS. A page has thousands of names, and most of their words are none
 * of these: they are told so by their letters, without being cut out and looked up.
 */
const KNOWN = new Uint8Array(8_192);
const AS = { word: 1, opening: 2, opens: 4, firstOfPair: 8, laterOfPair: 16, noThread: 32 } as const;
const SHORTEST_OPENING = [...OPENINGS.keys()].reduce(
  (least, { length }) => Math.min(least, length),
  Infinity,
);

for (const word of WORDS.keys()) know(word, AS.word);
for (const word of NO_THREAD) know(word, AS.noThread);
for (const opening of OPENINGS.keys()) {
  know(opening, AS.opening);
  know(opening.slice(0, SHORTEST_OPENING), AS.opens);
}
for (const [first = '', ...later] of [...PAIRS.keys()].map((pair) => pair.split(' '))) {
  know(first, AS.firstOfPair);
  for (const word of later) know(word, AS.laterOfPair);
}

function know(word: string, as: number): void {
  let number = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) number = mixedIn(number, word.charCodeAt(i));
  KNOWN[placeOf(number)] = (KNOWN[placeOf(number)] ?? 0) | as;
}

function placeOf(number: number): number {
  return (number ^ (number >>> 15)) & (KNOWN.length - 1);
}

const LONGEST_NAME = 400;

/** The groups that a class attribute, an id or a role names, as bits. */
export function groupMask(name: string): number {
  const length = Math.min(name.length, LONGEST_NAME);
  let mask = 0;
  /** Whether the word before, in the same token, begins as a thread's name does. */
  let isThread = false;
  /** The word before, and that with the one before it, where a pair may begin so. */
  let [one, two] = ['', ''];
  for (let at = 0; at < length; ) {
    const code = name.charCodeAt(at);
    if (!isSmall(code) && !isCapital(code)) {
      if (isSpace(code)) [isThread, one, two] = [false, '', ''];
      at++;
      continue;
    }
    const end = endOfWord(name, at, length);
    let number = FNV_OFFSET;
    let opens = false;
    for (let i = at; i < end; i++) {
      number = mixedIn(number, smallOf(name.charCodeAt(i)));
      const letters = i + 1 - at;
      if (letters < SHORTEST_OPENING || i + 1 === end) continue;
      if (letters === SHORTEST_OPENING) opens = isKnown(number, AS.opens);
      if (opens && isKnown(number, AS.opening)) mask |= OPENINGS.get(wordAt(name, at, i + 1)) ?? 0;
    }
    const known = KNOWN[placeOf(number)] ?? 0;
    const word = known === 0 ? '' : wordAt(name, at, end);
    if ((known & AS.word) !== 0) mask |= WORDS.get(word) ?? 0;
    if ((known & AS.laterOfPair) !== 0) {
      if (one !== '') mask |= PAIRS.get(`${one} ${word}`) ?? 0;
      if (two !== '') mask |= PAIRS.get(`${two} ${word}`) ?? 0;
    }
    if (isThread && (known & AS.noThread) !== 0 && NO_THREAD.has(word)) mask &= ~COMMENTS;
    isThread = opensThread(name, at, end);
    two = one !== '' && word !== '' ? `${one} ${word}` : '';
    one = (known & AS.firstOfPair) !== 0 ? word : '';
    at = end;
  }
  return mask;
}

function isKnown(number: number, as: number): boolean {
  return ((KNOWN[placeOf(number)] ?? 0) & as) !== 0;
}

function wordAt(name: string, start: number, end: number): string {
  return name.slice(start, end).toLowerCase();
}

function opensThread(name: string, at: number, end: number): boolean {
  if (end - at < COMMENT.length || smallOf(name.charCodeAt(at)) !== COMMENT.charCodeAt(0)) return false;
  return wordAt(name, at, end).startsWith(COMMENT);
}

const COMMENT = 'comment';

/** Where the word ends that begins there: small letters, perhaps behind one capital, or capitals up to the next word's own. */
function endOfWord(name: string, from: number, length: number): number {
  let end = from + 1;
  if (isSmall(name.charCodeAt(from)) || (end < length && isSmall(name.charCodeAt(end)))) {
    while (end < length && isSmall(name.charCodeAt(end))) end++;
    return end;
  }
  while (end < length && isCapital(name.charCodeAt(end))) end++;
  const next = end < length ? name.charCodeAt(end) : 0;
  return isSmallAscii(next) ? end - 1 : end;
}

const CASE = 0x20;
const [TAB, RETURN, SPACE] = [0x09, 0x0d, 0x20] as const;

function smallOf(code: number): number {
  return isCapital(code) ? code | CASE : code;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Of western Europe's letters too. */
function isSmall(code: number): boolean {
  return isSmallAscii(code) || (code >= 0xe0 && code <= 0xff);
}

function isSpace(code: number): boolean {
  return (
    code === SPACE || (code >= TAB && code <= RETURN) || (code > 0x7f && /\s/.test(String.fromCharCode(code)))
  );
}
