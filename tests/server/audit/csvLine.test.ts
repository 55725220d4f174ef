import { csvLine } from '../../../plugins/copydesk/server/src/audit/csvLine';

it('cells are quoted where they must be, and a record ends with a carriage return and a line feed', () => {
  expect(csvLine(['1', 'Ferry, again', 'say "no"', 'two\nlines', ''])).toBe(
    '1,"Ferry, again","say ""no""","two\nlines",\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])(
  'what a spreadsheet would run is text: %j',
  (formula) => {
    expect(csvLine([formula, 'x']).replace(/^"/, '').startsWith(`'${formula}`)).toBe(true);
  },
);

it('a formula with quotes is both harmless and quoted', () => {
  expect(csvLine(['=HYPERLINK("https://x.example","Ferry")'])).toBe(
    `"'=HYPERLINK(""https://x.example"",""Ferry"")"\r\n`,
  );
});

it('a hyphen or an equals sign within a cell stays alone', () => {
  expect(csvLine(['By Ines Calloway-Reed', 'a=b'])).toBe('By Ines Calloway-Reed,a=b\r\n');
});
