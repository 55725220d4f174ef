import { POLICY_RULES } from '../../../plugins/copydesk/server/src/policy/rules';
import { addDraft, ARTICLE, publicRows } from '../../newsroom/content';
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

describe.each(PUBLISH_PATHS)('by $name', ({ publish, atOnce, inWordsAlone }) => {
  const possible = CASES.filter(({ prepare, warns }) => !warns && (prepare === undefined || !atOnce));

  it.each(possible)(
    '$rule: an article that lacks $lacks is refused and then, mended, allowed',
    async ({ lacks, field, without, mended, prepare }) => {
      const publicBefore = await publicRows(newsroom);
      const headline = `Harbour vote that lacks ${lacks}`;

      const refused = await publish(newsroom, { headline, ...(await without(newsroom)) }, prepare);
      expect(refused).toMatchObject({ allowed: false, fields: inWordsAlone ? [] : [field] });
      expect(refused.message).toContain(headline);
      expect(await publicRows(newsroom)).toBe(publicBefore);

      expect(await publish(newsroom, await mended(newsroom), prepare)).toEqual({
        allowed: true,
        message: '',
        fields: [],
      });
      expect(await publicRows(newsroom)).toBe(publicBefore + 1);
    },
    // Strapi's MCP server makes the schemas of all its tools anew for every call.
    30_000,
  );

  it('an article that lacks several things is told all of them at once', async () => {
    const answer = await publish(newsroom, { source: null, byline: null, originalUrl: null });
    if (inWordsAlone) expect(answer.message).toMatch(/source.*original.*byline.*licence/is);
    else expect(answer.fields.sort()).toEqual(['byline', 'licence', 'originalUrl', 'source']);
  });
});

const WARNINGS = CASES.filter(({ warns }) => warns);

it('no rule that warns blocks as it comes, and each that does not block has its warning tried', () => {
  const severities = new Map(POLICY_RULES.map(({ id, severity }) => [id, severity]));
  for (const { rule, warns } of CASES) expect(severities.get(rule)).toBe(warns ? 'warn' : 'block');
});

it.each(WARNINGS)(
  '$rule: an article that lacks $lacks is warned of on the desk, and may go out',
  async ({ rule, field, without, mended }) => {
    const warningsOf = async (fields: Record<string, unknown>) => {
      const { documentId } = await addDraft(newsroom, fields);
      const { body } = await newsroom.http
        .get(`/copydesk/articles/${documentId}/checks`)
        .auth(newsroom.adminToken, { type: 'bearer' })
        .expect(200);
      await newsroom.strapi.documents(ARTICLE).publish({ documentId });
      const checks: { rule: string; met: boolean; severity: string; path: string[] }[] = body.data.checks;
      return checks
        .filter((check) => check.rule === rule && !check.met)
        .map(({ severity, path }) => ({ severity, field: path.join('.') }));
    };
    expect(await warningsOf(await without(newsroom))).toEqual([{ severity: 'warn', field }]);
    expect(await warningsOf(await mended(newsroom))).toEqual([]);
  },
);
