/** What an editor needs to import scrapes and to read the reports of imports. */
export const IMPORT_PERMISSIONS = [{ action: 'plugin::copydesk.import', subject: null }];

/** What an editor needs to take an import back. */
export const ROLLBACK_PERMISSIONS = [{ action: 'plugin::copydesk.rollback', subject: null }];

/** What an editor needs to see an article's checks and removals, and to put a removal back. */
export const REVIEW_PERMISSIONS = [{ action: 'plugin::copydesk.review', subject: null }];

/** What an editor needs to decide what a near-duplicate is. */
export const DUPLICATES_PERMISSIONS = [{ action: 'plugin::copydesk.duplicates', subject: null }];

/** What an editor needs to let an article out against a finding of the policy. */
export const OVERRIDE_PERMISSIONS = [{ action: 'plugin::copydesk.override', subject: null }];

/** What an editor needs to read and export the audit trail. */
export const AUDIT_PERMISSIONS = [{ action: 'plugin::copydesk.audit', subject: null }];

/** What an editor needs to keep the desk's rules for the copy of a source. */
export const RULES_PERMISSIONS = [{ action: 'plugin::copydesk.rules', subject: null }];

/** What an editor needs to make one source of two. */
export const MERGE_PERMISSIONS = [{ action: 'plugin::copydesk.merge', subject: null }];

/** What an editor needs to set the policy, and to have all that is public looked at. */
export const SETTINGS_PERMISSIONS = [{ action: 'plugin::copydesk.settings', subject: null }];

/** What an editor needs to schedule, correct and kill articles, each by itself. */
export const PUBLICATION_PERMISSIONS = [
  { action: 'plugin::copydesk.schedule', subject: null },
  { action: 'plugin::copydesk.correct', subject: null },
  { action: 'plugin::copydesk.kill', subject: null },
];
