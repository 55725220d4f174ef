export { clean, cleanRead, readScrape, type Cleaned, type CleanOptions, type ReadScrape } from './clean';
export { compileRule } from './desk/compileRule';
export { deskJudge } from './desk/deskJudge';
export {
  DESK_ACTIONS,
  DESK_LIMITS,
  DESK_MATCHES,
  type DeskAction,
  type DeskMatch,
  type DeskRule,
} from './desk/deskRule';
export { DeskRuleRefused, type DeskRuleField } from './desk/deskRuleRefused';
export { readFtrSiteConfig, type FtrSiteConfig, type LeftLine } from './desk/ftrSiteConfig';
export { NoSuchBlock } from './edit/bodyEdit';
export { putBack } from './edit/putBack';
export { takeOut } from './edit/takeOut';
export { linesOfArticle, type ArticleLines } from './template/articleLines';
export { joinTemplates } from './template/joinTemplates';
export { learn } from './template/learn';
export { templateKey, type TemplateKey } from './template/line';
export { FEWEST_ARTICLES, repeatedLines, type RepeatedLine } from './template/repeatedLines';
export {
  countOf,
  EMPTY_TEMPLATE,
  MOST_LINES,
  WINDOW,
  windowOf,
  type KnownArticle,
  type Template,
  type TemplateLine,
} from './template/template';
export { templateJudge } from './template/templateJudge';
export { declaredCharset, decodeScrape, guessCharset } from './parse/decode';
export { looksLikeHtml } from './parse/looksLikeHtml';
export { parsedUrl } from './parse/parsedUrl';
export { oneSpaced } from './phrases/oneSpaced';
export { escapeHtml } from './render/escapeHtml';
export { toHtml } from './render/html';
export { toReadable } from './render/readable';
export { sanitise } from './render/sanitise';
export {
  toStrapiBlocks,
  type StrapiBlock,
  type StrapiInline,
  type StrapiLink,
  type StrapiListItem,
  type StrapiText,
} from './render/strapiBlocks';
export { agencyNamed } from './recognise/agencies';
export { splitCaption, type SplitCaption } from './recognise/credit';
export { removalTitle } from './strip/removalTitle';
export { STRIP_RULES } from './strip/rules';
export type { Rewritten, Ruling, SourceJudge } from './strip/sourceJudge';
export type { RuleExample, StripRule } from './strip/rule';
export { ENGINE_VERSION } from './version';
export {
  DEFAULT_LIMITS,
  isHtmlScrape,
  ScrapeRefused,
  type HintedCaption,
  type HtmlScrape,
  type RefusalCode,
  type Scrape,
  type ScrapeHints,
  type ScrapeLimits,
  type TextScrape,
} from './scrape';
export type { Block, BlockImage, BlockRole, Element, Run } from './block';
export type {
  Judge,
  KeptEntry,
  KindOfBlock,
  Kind,
  Ledger,
  LedgerEntry,
  RecognisedAs,
  RecognisedEntry,
  RemovedEntry,
  Rewriting,
} from './ledger';
export type {
  BodyBlock,
  BodyBlockType,
  Dateline,
  Inline,
  MissingField,
  PhotoCaption,
  PhotoRelation,
  Publisher,
  Story,
} from './story';
