import type { StripRule } from './rule';
import { advertisement } from './rules/advertisement';
import { appDownload } from './rules/appDownload';
import { authorBiography } from './rules/authorBiography';
import { beyondStory } from './rules/beyondStory';
import { breadcrumb } from './rules/breadcrumb';
import { commentCount } from './rules/commentCount';
import { commentsClosed } from './rules/commentsClosed';
import { commentThread } from './rules/commentThread';
import { continueReading } from './rules/continueReading';
import { cookieConsent } from './rules/cookieConsent';
import { discoverMore } from './rules/discoverMore';
import { donate } from './rules/donate';
import { embed } from './rules/embed';
import { emptyHeading } from './rules/emptyHeading';
import { follow } from './rules/follow';
import { hidden } from './rules/hidden';
import { leaveAComment } from './rules/leaveAComment';
import { legal } from './rules/legal';
import { lineAboveStory } from './rules/lineAboveStory';
import { lineBelowStory } from './rules/lineBelowStory';
import { linkList } from './rules/linkList';
import { mostPopular } from './rules/mostPopular';
import { navigation } from './rules/navigation';
import { nextStory } from './rules/nextStory';
import { outsideArticle } from './rules/outsideArticle';
import { pageData } from './rules/pageData';
import { paging } from './rules/paging';
import { printAndEmail } from './rules/printAndEmail';
import { readAlso } from './rules/readAlso';
import { readingTime } from './rules/readingTime';
import { relatedHeading } from './rules/relatedHeading';
import { relatedTeasers } from './rules/relatedTeasers';
import { repeatedCaption } from './rules/repeatedCaption';
import { repeatedParagraph } from './rules/repeatedParagraph';
import { share } from './rules/share';
import { signIn } from './rules/signIn';
import { siteChrome } from './rules/siteChrome';
import { subscribe } from './rules/subscribe';
import { tags } from './rules/tags';

/** Every rule, in the order in which they judge: those that know a line first, then those that go by its place. */
export const STRIP_RULES: readonly StripRule[] = [
  discoverMore,
  commentsClosed,
  commentCount,
  leaveAComment,
  advertisement,
  subscribe,
  mostPopular,
  relatedHeading,
  readAlso,
  continueReading,
  share,
  follow,
  donate,
  appDownload,
  signIn,
  cookieConsent,
  printAndEmail,
  readingTime,
  paging,
  breadcrumb,
  tags,
  legal,
  embed,
  pageData,
  repeatedParagraph,
  repeatedCaption,
  navigation,
  siteChrome,
  hidden,
  commentThread,
  relatedTeasers,
  nextStory,
  authorBiography,
  linkList,
  lineAboveStory,
  lineBelowStory,
  outsideArticle,
  beyondStory,
  // Last: it looks at what the others have left.
  emptyHeading,
];
