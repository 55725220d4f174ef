import type { Preview } from '../../plugins/copydesk/admin/src/newsroom/contract/preview';
import { clean, removalTitle, type Cleaned } from '../../plugins/copydesk/engine/src';

/** What the engine makes of a page, with its removals as the preview receives them. */
export function looked(html: string): Cleaned & Pick<Preview, 'removals'> {
  const { story, ledger } = clean({ html });
  const removals = ledger.entries
    .filter((entry) => entry.fate === 'removed')
    .map(({ block, line, rule, reason, confidence, judge, kind, content }) => ({
      block,
      line,
      ruleId: rule,
      ruleTitle: removalTitle({ rule, kind, judge }),
      reason,
      confidence,
      judge,
      kind,
      text: content.text,
    }));

  return { story, ledger, removals };
}
