import { EMPTY_TEMPLATE, joinTemplates, WINDOW } from '../../../plugins/copydesk/engine/src';
import { learned, numbers, takenBy, textPage } from './articles';

const furniture = 'Stay close to the harbour with our morning letter.';
const pages = (from: number, count: number, below: string[] = [furniture]) =>
  numbers(count, from).map((number) => textPage(number, { below }));

describe('two templates that are joined', () => {
  it('are what learning from all of their articles in turn gives', () => {
    const [older, newer] = [pages(1, 4), pages(101, 3)];
    const joined = joinTemplates(learned(older), learned(newer));
    const inTurn = learned([...older, ...newer]);
    expect({ ...joined, lines: new Map([...joined.lines].sort()) }).toEqual({
      ...inTurn,
      lines: new Map([...inTurn.lines].sort()),
    });
  });

  it('know furniture that neither had seen often enough', () => {
    const [older, newer, next] = [learned(pages(1, 2)), learned(pages(101, 2)), pages(201, 1)[0]];
    if (!next) throw new Error('no page');
    expect(takenBy(newer, next)).toEqual([]);
    expect(takenBy(joinTemplates(older, newer), next)).toEqual([furniture]);
  });

  it('forget what the window no longer holds, but for what a desk keeps', () => {
    const older = learned(pages(1, 3));
    const newer = learned(pages(101, WINDOW, []));
    const hash = [...older.lines.values()].find(({ sample }) => sample === furniture)?.hash ?? '';
    expect(older.lines.get(hash)?.seen).toEqual([1, 2, 3]);
    expect(joinTemplates(older, newer).lines.has(hash)).toBe(false);
    const line = older.lines.get(hash);
    if (!line) throw new Error('no line');
    const kept = { ...older, lines: new Map([[hash, { ...line, isKept: true }]]) };
    expect(joinTemplates(kept, newer).lines.get(hash)).toMatchObject({ seen: [], isKept: true });
    expect(joinTemplates(kept, newer).recent).toHaveLength(WINDOW);
  });

  it('are each what they were where the other is empty', () => {
    const one = learned(pages(1, 4));
    expect(joinTemplates(one, EMPTY_TEMPLATE)).toEqual(one);
    expect(joinTemplates(EMPTY_TEMPLATE, one)).toEqual(one);
  });
});
