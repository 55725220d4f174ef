import { POLICY_RULES } from '../../../plugins/copydesk/server/src/policy/rules';
import { publicRows } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { PUBLISH_PATHS } from './publishPaths';
import { RULE_CASES } from './ruleCases';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

it('every rule of the policy has its cases, and no case is of a rule that is gone', () => {
  expect(Object.keys(RULE_CASES).sort()).toEqual(POLICY_RULES.map(({ id }) => id).sort());
});

const CASES = Object.entries(RULE_CASES).flatMap(([rule, cases]) => cases.map((one) => ({ rule, ...one })));

describe.each(PUBLISH_PATHS)('by $name', ({ publish, atOnce }) => {
  const possible = CASES.filter(({ prepare }) => prepare === undefined || !atOnce);

  it.each(possible)(
    '$rule: an article that lacks $lacks is refused and then, mended, allowed',
    async ({ lacks, field, without, mended, prepare }) => {
      const publicBefore = await publicRows(newsroom);
      const headline = `Harbour vote that lacks ${lacks}`;

      const refused = await publish(newsroom, { headline, ...(await without(newsroom)) }, prepare);
      expect(refused).toMatchObject({ allowed: false, fields: [field] });
      expect(refused.message).toContain(headline);
      expect(await publicRows(newsroom)).toBe(publicBefore);

      expect(await publish(newsroom, await mended(newsroom), prepare)).toEqual({
        allowed: true,
        message: '',
        fields: [],
      });
      expect(await publicRows(newsroom)).toBe(publicBefore + 1);
    },
  );

  it('an article that lacks several things is told all of them at once', async () => {
    const answer = await publish(newsroom, { source: null, byline: null, originalUrl: null });
    expect(answer.fields.sort()).toEqual(['byline', 'licence', 'originalUrl', 'source']);
  });
});
