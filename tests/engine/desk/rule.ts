import type { DeskRule } from '../../../plugins/copydesk/engine/src';

/** A rule that lacks nothing but what a test says. */
export const rule = (more: Partial<DeskRule> & Pick<DeskRule, 'action' | 'matchBy' | 'value'>): DeskRule => ({
  id: 'r1',
  reason: 'It stands under every article.',
  author: 'Nora Lindqvist',
  enabled: true,
  ...more,
});
