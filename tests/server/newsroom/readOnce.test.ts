import { frozen, readOnce, remembering } from '../../../plugins/copydesk/server/src/newsroom/readOnce';

/** Counts how often it is asked. */
function counting<A, T>(make: (given: A) => T) {
  const asked: A[] = [];
  return {
    asked,
    make(given: A): T {
      asked.push(given);
      return make(given);
    },
  };
}

it('frozen is all that a value holds', () => {
  const value = frozen({ source: { domains: [{ host: 'a.example' }] }, none: null });
  expect(() => value.source.domains.push({ host: 'b.example' })).toThrow(TypeError);
  expect(() => Object.assign(value.source.domains[0] ?? {}, { host: 'b.example' })).toThrow(TypeError);
});

it('what is frozen is read once, and what may change each time', () => {
  const { asked, make } = counting((value: unknown) => ({ read: value }));
  const read = readOnce(make);
  const row = frozen({ name: 'Harbour Wire' });
  expect(read(row)).toBe(read(row));
  expect(asked).toHaveLength(1);
  const other = { name: 'Harbour Wire' };
  read(other);
  other.name = 'Another';
  expect(read(other)).toEqual({ read: { name: 'Another' } });
  expect([read(null), read(null)]).toEqual([{ read: null }, { read: null }]);
});

it('the last few texts are remembered, by when they were asked for', () => {
  const { asked, make } = counting((text: string) => ({ text }));
  const remember = remembering(2, make);
  const first = remember('a');
  remember('b');
  expect(remember('a')).toBe(first);
  remember('c');
  expect(remember('a')).toBe(first);
  remember('b');
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
