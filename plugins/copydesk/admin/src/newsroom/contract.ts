import type { DeskAction, DeskMatch, DeskRule } from '../../../engine/src/desk/deskRule';
import type { Judge, Kind, Ledger } from '../../../engine/src/ledger';
import type { Story } from '../../../engine/src/story';

/** What the plugin's admin routes answer, `{ data }` unwrapped. */

export type Approval = 'awaiting' | 'approved' | 'suspended';

/** A source that the newsroom has. */
export interface KnownSource {
  documentId: string;
  name: string;
  approval: Approval;
}

export interface Setup {
  articleUid: string;
  sourceUid: string;
  sources: KnownSource[];
}

/** How many articles a source has. */
export interface ArticleCount {
  articles: number;
  /** Those of them that are public. */
  published: number;
}

/** What came of merging a source into another. */
export interface Merged {
  into: { documentId: string; name: string };
  articles: number;
  /** Public ones that would have lost their credit, where the newsroom takes such articles down. */
  takenDown: number;
}

/** One rule of the attribution policy, asked of one article. */
export interface Check {
  rule: string;
  title: string;
  why: string;
  severity: 'block' | 'warn';
  /** Whether no override covers it. */
  isFinal: boolean;
  met: boolean;
  /** What is wrong and what to do; null where the check is met. */
  message: string | null;
  /** The article's field that the check is about. */
  path: string[];
  /** Under which the article may go out though the check is not met; only of articles, never of a preview. */
  override?: CheckOverride | null;
}

export interface CheckOverride {
  documentId: string;
  reason: string;
  givenBy: string;
  expires: string;
}

export interface Removal {
  block: number;
  line: number;
  ruleId: string;
  ruleTitle: string;
  reason: string;
  /** 0 to 1. */
  confidence: number;
  judge: Judge;
  kind: Kind;
  text: string;
}

/** The source that a scrape was matched to. */
export interface FoundSource {
  /** Null where the newsroom has no such source yet: an import adds it, awaiting approval. */
  documentId: string | null;
  name: string;
  approval: Approval;
  /** How it is known. */
  evidence: string;
}

export interface Preview {
  story: Story;
  ledger: Ledger;
  removals: Removal[];
  source: FoundSource | null;
  checks: Check[];
  /** What is wrong with rules of the source, which were left out. */
  faults: string[];
}

export type Outcome = 'imported' | 'updated' | 'duplicate' | 'held' | 'rejected' | 'failed';

export interface ImportCounts extends Record<Outcome, number> {
  read: number;
  waiting: number;
}

export type ImportStatus = 'receiving' | 'running' | 'paused' | 'cancelled' | 'rolledBack' | 'done';

export interface ImportSummary {
  documentId: string;
  label: string;
  status: ImportStatus;
  createdAt: string;
  createdBy: string | null;
  /** When all of it had come; null as long as it comes. */
  receivedAt: string | null;
  /** When nothing of it was left to do; null until then, and while it is paused. */
  finishedAt: string | null;
  /** Who paused, resumed, cancelled, retried it or took it back last; null where nobody did. */
  steeredBy: string | null;
  counts: ImportCounts;
}

export interface ImportItem {
  documentId: string;
  /** From 1. */
  row: number;
  /** Of the file; null for pasted copy. */
  name: string | null;
  /** Null while it waits its turn. */
  outcome: Outcome | null;
  reasons: string[];
  headline: string | null;
  articleDocumentId: string | null;
  /** The article that it is nearly the same as; null where there was none. */
  nearDuplicateOf: string | null;
  /** How its source is known. */
  sourceEvidence: string | null;
}

export interface ImportReport extends ImportSummary {
  articleUid: string;
  /** What was left out of its files because it is no article, and the like. */
  notes: string[];
  items: ImportItem[];
  /** How many more items it has. */
  itemsLeft: number;
}

export interface ImportItems {
  items: ImportItem[];
  pagination: Pagination;
}

/** What an editor may do with an import, by its part of the address. */
export type Steering = 'pause' | 'resume' | 'cancel' | 'retry' | 'roll-back';

/** What taking an import back would delete and keep, as far as it was looked at. */
export interface RollBackOutlook {
  items: number;
  lookedAt: number;
  deleted: number;
  kept: number;
  /** The first of what would be kept. */
  examples: { articleDocumentId: string; headline: string | null; why: string }[];
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface ImportList {
  imports: ImportSummary[];
  pagination: Pagination;
}

export interface ArticleChecks {
  checks: Check[];
  source: KnownSource | null;
  published: boolean;
}

export interface CheckedArticle {
  documentId: string;
  headline: string;
  checks: Check[];
}

export interface ArticleRemoval extends Removal {
  putBack: boolean;
}

export interface ArticleRemovals {
  import: { documentId: string; label: string; createdAt: string };
  item: { documentId: string; row: number; name: string | null };
  engineVersion: string;
  removals: ArticleRemoval[];
  /** What the import left in the body and no editor has moved, by its opening. */
  kept: KeptBlock[];
}

export interface KeptBlock {
  block: number;
  line: number;
  text: string;
}

/** A source that was learned from, and from how many of its last articles. */
export interface LearnedSource {
  documentId: string;
  name: string;
  articles: number;
}

export interface TemplateLine {
  hash: string;
  sample: string;
  /** How many of the last articles print it. */
  count: number;
  isInside: boolean;
  /** Whether the desk keeps it. */
  isKept: boolean;
}

export interface SourceTemplate {
  source: { documentId: string; name: string };
  articles: number;
  lines: TemplateLine[];
}

/** What a new reading of its scrape changes in an article. */
export interface ArticleDifferences {
  articleDocumentId: string;
  headline: string;
  goesOut: { block: number; text: string; ruleTitle: string; reason: string; judge: Judge }[];
  comesBack: { block: number; text: string }[];
  fields: FieldDifference[];
  leftPassages: { block: number; text: string; why: 'edited' | 'credit' }[];
  leftFields: FieldDifference[];
  /** Why the engine no longer makes an article of it; nothing is changed then. */
  refused: string | null;
}

export interface FieldDifference {
  field: string;
  before: string;
  after: string;
}

export interface RecleanRequest {
  sourceDocumentId: string | null;
  after: number;
  apply: boolean;
}

export interface RecleanBatch {
  engineVersion: string;
  checked: number;
  articles: ArticleDifferences[];
  /** Where the next batch begins; null where there is none. */
  next: number | null;
}

/** A feed of a source, and how polling it goes. */
export interface FeedState {
  source: { documentId: string; name: string };
  url: string;
  everyMinutes: number;
  /** `stopped`: its server said too often that there is no such feed. */
  state: 'new' | 'fine' | 'failing' | 'stopped' | 'paused';
  /** Why it is paused: its source's approval, or what the source or its licence allow; null where it is not. */
  pause: 'awaiting' | 'suspended' | 'ended' | 'source' | 'licence' | null;
  isPolling: boolean;
  /** Why the last poll failed, in words; null where it did not. */
  reason: string | null;
  failures: number;
  failingSince: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  /** Null where it is not polled. */
  nextAt: string | null;
  /** What it brought last that was new. */
  brought: { importDocumentId: string; items: number; at: string } | null;
}

/** A place at which the desk and a new version have both changed what stood there. */
export interface Collision {
  id: string;
  kind: 'field' | 'passage' | 'caption';
  /** Of the article, or of a caption; null for passages and whole captions. */
  field: string | null;
  /** The words of the caption that it is about. */
  about: string | null;
  /** What stood there before; null for nothing, as of the other two. */
  base: string | null;
  ours: string | null;
  theirs: string | null;
}

/** Whose text stays at a place: the desk's, or the new version's. */
export type Take = 'ours' | 'theirs';

export interface ArticleVersion {
  documentId: string;
  /** It made the article, was merged, waits for decisions, or was left. */
  version: 'made' | 'merged' | 'open' | 'left';
  headline: string;
  reasons: string[];
  at: string | null;
  modifiedAt: string | null;
  import: { documentId: string; label: string };
  row: number;
}

export interface ArticleVersions {
  /** The newest first. */
  versions: ArticleVersion[];
  open: { item: string; collisions: Collision[] } | null;
}

export interface WaitingArticle {
  articleDocumentId: string;
  headline: string;
  reasons: string[];
  createdAt: string;
}

/** What may have been decided about what is public. */
export const AUDIT_ACTIONS = [
  'published',
  'refused',
  'unpublished',
  'takenDown',
  'overridden',
  'overrideEnded',
  'killed',
  'withdrawnUpstream',
  'corrected',
  'scheduled',
  'sourceApproved',
  'sourceSuspended',
  'sourcesMerged',
  'removalPutBack',
  'removalTakenOut',
  'nearDuplicateDecided',
  'versionMerged',
  'importPaused',
  'importResumed',
  'importCancelled',
  'importRetried',
  'importRolledBack',
  'settingsChanged',
  'audited',
] as const;

export interface AuditEvent {
  /** From 1. */
  sequence: number;
  at: string;
  action: (typeof AUDIT_ACTIONS)[number];
  actorType: 'admin' | 'apiToken' | 'user' | 'plugin' | 'server';
  actorId: string | null;
  actorName: string | null;
  /** By which way: 'admin', 'REST POST'. */
  path: string;
  subjectType: string;
  subjectDocumentId: string | null;
  subjectName: string | null;
  detail: unknown;
}

export interface AuditList {
  events: AuditEvent[];
  pagination: Pagination;
}

/** Whether the audit trail is whole. */
export interface ChainState {
  /** Those that fit. */
  events: number;
  lastHash: string;
  /** The first that does not. */
  fault: {
    kind: 'changed' | 'missing' | 'inserted' | 'cutOff' | 'headMissing';
    sequence: number;
  } | null;
}

/** A rule of the desk for the copy of one source. */
export interface SourceRule {
  documentId: string;
  sourceDocumentId: string;
  action: DeskAction;
  matchBy: DeskMatch;
  value: string;
  replacement: string | null;
  reason: string;
  author: string;
  enabled: boolean;
  order: number;
  createdAt: string;
  updatedAt: string;
}

export type TrialEffect = 'removed' | 'kept' | 'replaced';

/** One block that a rule on trial would change. */
export interface TrialSample {
  effect: TrialEffect;
  headline: string | null;
  line: number;
  before: string;
  after: string | null;
}

/** What a rule would do to the latest copy of its source. */
export interface RuleTrial extends Record<TrialEffect, number> {
  scrapes: number;
  changed: number;
  /** Blocks that it fits and that others have taken out already. */
  outAlready: number;
  samples: TrialSample[];
}

/** What a site's config would become. */
export interface SiteConfigReading {
  rules: DeskRule[];
  left: { line: number; directive: string; why: string }[];
}

/** What a finding of a rule does to a publication. */
export const SEVERITIES = ['block', 'warn', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A rule of the attribution policy, as the newsroom has set it. */
export interface PolicyRule {
  id: string;
  title: string;
  why: string;
  /** As it comes. */
  standard: Severity;
  /** Whether nobody may set it otherwise. */
  isFinal: boolean;
  /** What the desk chose instead; null where it chose nothing. */
  chosen: Severity | null;
}

/** What the newsroom found when it looked at all that is public. */
export interface PublicAudit {
  startedAt: string;
  endedAt: string;
  checked: number;
  /** The first thousand. */
  found: AuditedArticle[];
  foundInAll: number;
}

export interface AuditedArticle {
  documentId: string;
  headline: string;
  findings: { rule: string; message: string }[];
  takenDown: boolean;
}

/** What an editor may say of a near-duplicate. */
export const NEAR_DECISIONS = ['differentStory', 'sameStory', 'drop'] as const;
export type NearDecision = (typeof NEAR_DECISIONS)[number];

/** Another article of nearly the same text. */
export interface NearDuplicate {
  documentId: string;
  headline: string;
  source: string | null;
  state: 'public' | 'draft' | 'killed';
  /** In whole per cent. */
  likeness: number;
  /** Whether it is the article that was asked about that came in later, and is decided on. */
  isLater: boolean;
  decision: { decision: Exclude<NearDecision, 'drop'>; reason: string; by: string; at: string } | null;
  onlyHere: string[];
  onlyThere: string[];
}

/** Another article that may hold what was killed. */
export interface RelatedArticle {
  documentId: string;
  headline: string;
  because: 'text' | 'address' | 'version' | 'nearDuplicate';
  published: boolean;
}

export interface Killed {
  documentId: string;
  notice: string;
  wasPublic: boolean;
  related: RelatedArticle[];
}
