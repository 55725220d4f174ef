import { isWebAddress } from '../../plugins/copydesk/admin/src/scrape/isWebAddress';

it.each([
  'https://harbourwire.example/2026/ferry',
  'http://harbourwire.example',
  'HTTPS://harbourwire.example/',
  'https://harbourwire.example:8443/a?b=c#d',
  'https://zeitung.example/fähre',
])('%s is an address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each([
  '',
  'harbourwire.example/2026/ferry',
  '/2026/ferry',
  '//harbourwire.example/ferry',
  'https://',
  'https:// harbourwire.example',
  'ftp://harbourwire.example/ferry',
  'javascript:alert(1)',
  'data:text/html,<h1>Ferry</h1>',
  'mailto:desk@harbourwire.example',
])('"%s" is none', (text) => {
  expect(isWebAddress(text)).toBe(false);
});
