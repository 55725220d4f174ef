import type { Ancestor } from '../block';

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
  | 'embed'
  | 'donate';

const GROUPS: Record<ClassGroup, RegExp> = {
  comments:
    /(?:^|[\s_-])(?:comments?|disqus(?:_thread)?|respond|discussion|livefyre|coral|fb-comments|commentlist)(?=$|[\s_-])(?!-?(?:count|off|closed))/,
  related:
    /relat(?:ed|ion)|recirc|more-?(?:from|on|stories|news|in|like|articles|posts)|(?:^|[\s_-])popular|trending|most-?(?:read|viewed|shared|popular)|recommend|you-?may|also-?like|read-?(?:more|next|also)|see-?also|up-?next|next-?(?:up|post|article)|prev(?:ious)?-?(?:post|article)|latest-?(?:news|posts|stories)|outbrain|taboola|teaser|jp-relatedposts|must-?read|crosslink|onward|further-?reading|inline-?promo|verwandt|lire-?aussi|a-?lire/,
  share:
    /(?:^|[\s_-])shar(?:e|ing|ed)(?:$|[\s_-]|bar|tools|buttons|daddy)|social(?!ist|-?(?:affairs|security))|sharedaddy|addtoany|addthis|(?:^|[\s_-])follow(?:$|[\s_-])|whatsapp-?(?:share|button)|teilen/,
  subscribe:
    /newsletter|subscri(?:be|ption)|sign-?up|mailing-?list|mc4wp|mailchimp|paywall|regwall|wp-block-jetpack-subscriptions|opt-?in-?form|abonn/,
  advertisement:
    /(?:^|[\s_-])(?:ads?|advert(?:isement|ising|s)?|adslot|adsbygoogle|ad-?(?:container|wrap(?:per)?|unit|slot|box|label)|sponsor(?:ed)?|dfp|gpt|promoted|werbung|anzeige|publicidad|pubblicita|affiliate)(?:$|[\s_-]|\d)/,
  navigation:
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|skip-?link|toc|topbar|post-?navigation)(?:$|[\s_-])/,
  frame: /(?:^|[\s_-])(?:masthead|site-?header|footer|site-?footer|colophon|page-?footer)(?:$|[\s_-])/,
  sidebar:
    /side-?bar|(?:^|[\s_-])(?:widget(?:-?area)?|secondary|right-?(?:rail|col(?:umn)?)|rail)(?:$|[\s_-])/,
  author:
    /(?:^|[\s_-])(?:author|byline|by-line|writer|contributor|autor|auteur|vcard)s?(?:$|[\s_-])|author-?(?:bio|box|info|card|name|meta)|about-?(?:the-)?author/,
  date: /(?:^|[\s_-])(?:date|time|timestamp|published|pub-?date|posted-?on|entry-?date|updated|dateline|datum|fecha)(?:$|[\s_-])|publish(?:ed)?-?(?:date|time)|date-?(?:published|modified)/,
  tags: /(?:^|[\s_-])(?:tags?|tag-?(?:list|cloud|links)|tags-?links|topics?|keywords|cat-?links|post-?categories|entry-?footer)(?:$|[\s_-])/,
  overlay:
    /cookie|consent|gdpr|onetrust|(?:^|[\s_-])(?:modal|popup|overlay|toast)(?:$|[\s_-])|sr-only|screen-?reader|visually-?hidden/,
  deck: /(?:^|[\s_-])(?:dek|deck|standfirst|sub-?head(?:line|ing)?|sub-?title|strapline|chapo|vorspann|sommario|entradilla|bajada|article-?(?:summary|intro|lead)|entry-?summary|ingress)(?:$|[\s_-])|standfirst/,
  embed: /twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed/,
  donate: /donat|support-?us|membership-?(?:cta|promo)/,
};

export const CLASS_GROUPS: readonly ClassGroup[] = Object.keys(GROUPS).filter(
  (name): name is ClassGroup => name in GROUPS,
);

/** Reads class words, remembering what it has read: a page repeats a few hundred of them thousands of times. */
export class ClassReader {
  private readonly known = new Map<string, ReadonlySet<ClassGroup>>();

  groupsOf(ancestor: Ancestor): ReadonlySet<ClassGroup> {
    const known = this.known.get(ancestor.words);
    if (known) return known;
    const groups = new Set(
      ancestor.words === '' ? [] : CLASS_GROUPS.filter((name) => GROUPS[name].test(ancestor.words)),
    );
    this.known.set(ancestor.words, groups);
    return groups;
  }

  has(ancestor: Ancestor, group: ClassGroup): boolean {
    return this.groupsOf(ancestor).has(group);
  }
}
