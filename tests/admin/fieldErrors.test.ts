import { fieldErrors } from '../../plugins/copydesk/admin/src/newsroom/fieldErrors';

it('a refusal’s words are found by their field, the first of each', () => {
  const errors = [
    { path: ['value'], message: 'It looks ahead.' },
    { path: ['value'], message: 'It is long.' },
    { path: ['reason'], message: 'Say why.' },
    { path: [], message: 'Of nothing.' },
  ];
  expect([...fieldErrors({ status: 400, details: { errors } })]).toEqual([
    ['value', 'It looks ahead.'],
    ['reason', 'Say why.'],
  ]);
});

it.each([
  undefined,
  null,
  'no',
  {},
  { details: null },
  { details: { errors: 'no' } },
  { details: { errors: [null, 3, { path: 'a' }] } },
])('other errors say nothing of any field: %j', (error) => expect(fieldErrors(error).size).toBe(0));
