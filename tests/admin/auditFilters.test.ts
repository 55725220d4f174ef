import { askFor, filtersIn, searchOf } from '../../plugins/copydesk/admin/src/audit/auditFilters';

const NONE = { action: '', actor: '', subject: '', path: '', from: '', to: '' };

it('filters go into the address bar and come back, without what asks for all', () => {
  const filters = { ...NONE, action: 'refused', subject: 'ferry & pier #2' };
  expect(searchOf({ ...filters, actor: '  ' }).toString()).toBe('action=refused&subject=ferry+%26+pier+%232');
  expect(filtersIn(searchOf(filters))).toEqual(filters);
  expect(filtersIn(new URLSearchParams())).toEqual(NONE);
});

it('a day is asked for from its first to its last moment where the editor is', () => {
  const asked = new URLSearchParams(askFor({ ...NONE, from: '2026-05-05', to: '2026-05-05' }));
  expect(asked.get('from')).toBe(new Date(2026, 4, 5, 0, 0, 0, 0).toISOString());
  expect(asked.get('to')).toBe(new Date(2026, 4, 5, 23, 59, 59, 999).toISOString());
});

it('the page goes with the filters', () => {
  expect(askFor({ ...NONE, path: 'REST' }, { page: '2' })).toBe('path=REST&page=2');
});
