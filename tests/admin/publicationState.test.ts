import { publicationState } from '../../plugins/copydesk/admin/src/publication/publicationState';

it('an article for which nobody decided anything is neither scheduled nor killed', () => {
  expect(publicationState({ scheduledFor: null, pubStatus: 'usable', killNotice: null })).toEqual({
    scheduledFor: null,
    isKilled: false,
    notice: '',
  });
  expect(publicationState({})).toEqual({ scheduledFor: null, isKilled: false, notice: '' });
});

it('says for when an article is scheduled', () => {
  const scheduledFor = '2026-05-05T06:00:00.000Z';
  expect(publicationState({ scheduledFor, pubStatus: 'usable' }).scheduledFor).toBe(scheduledFor);
});

it('a killed article has its notice; one that is withheld is not killed', () => {
  const killNotice = 'The quotation was invented.';
  expect(publicationState({ pubStatus: 'canceled', killNotice })).toMatchObject({
    isKilled: true,
    notice: killNotice,
  });
  expect(publicationState({ pubStatus: 'withheld' }).isKilled).toBe(false);
});
