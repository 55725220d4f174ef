import { readTerms } from '../../plugins/copydesk/engine/src/recognise/terms';

const NOTHING = { usageTerms: null, embargoedUntil: null, expires: null };

it.each([
  [{}, NOTHING],
  [{ usageTerms: 'Editorial use. DENMARK OUT' }, { ...NOTHING, usageTerms: 'Editorial use. DENMARK OUT' }],
  [
    { embargoedUntil: '20260503T050000+0200', expires: '2026-06-03T05:00:00Z' },
    { ...NOTHING, embargoedUntil: '2026-05-03T05:00:00+02:00', expires: '2026-06-03T05:00:00Z' },
  ],
  // A day, and a moment without its zone, are taken where they keep the text back for longest.
  [
    { embargoedUntil: '2026-05-03', expires: '2026-06-03T05:00:00' },
    { ...NOTHING, embargoedUntil: '2026-05-03T23:59:59-12:00', expires: '2026-06-03T00:00:00+14:00' },
  ],
  [
    { usageTerms: 'Editorial use', embargoedUntil: 'after the vote' },
    { ...NOTHING, usageTerms: 'Editorial use. Embargoed until after the vote' },
  ],
])('%j', (hints, terms) => {
  expect(readTerms(hints)).toEqual(terms);
});
