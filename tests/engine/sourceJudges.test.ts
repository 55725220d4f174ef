import { clean, cleanRead, readScrape, type SourceJudge } from '../../plugins/copydesk/engine/src';

const SCRAPE = {
  text: [
    'Ferry crews accept a new contract',
    'By Ines Calloway',
    'Ferry crews in Port Vellum voted on Tuesday to accept a contract that raises their pay by nine per cent.',
    'A Vellum Weekly production, made with care.',
    'The vote ends a dispute that had kept two of the four ships in harbour since the spring.',
    'Advertisement',
    'The first full timetable starts on Monday, the company said in a statement.',
  ].join('\n\n'),
};

const judge = (who: SourceJudge['judge'], ruleOn: SourceJudge['ruleOn']): SourceJudge => ({
  judge: who,
  ruleOn,
});
const removes = (opening: string, who: SourceJudge['judge']): SourceJudge =>
  judge(who, ({ text }) =>
    text.startsWith(opening)
      ? { keep: false, kind: 'other', rule: `${who}-1`, reason: 'It is in every article.', confidence: 0.9 }
      : null,
  );
const keeps = (opening: string): SourceJudge =>
  judge('desk', ({ text }) => (text.startsWith(opening) ? { keep: true } : null));

describe("A source's own judge", () => {
  it('removes a line that nobody else knows, and signs for it', () => {
    const { story, ledger } = clean(SCRAPE, { sourceJudges: [removes('A Vellum Weekly', 'template')] });
    expect(story.bodyText).not.toContain('A Vellum Weekly');
    expect(ledger.entries[3]).toMatchObject({ fate: 'removed', judge: 'template', rule: 'template-1' });
  });

  it('keeps a line against every later judge', () => {
    const story = clean(SCRAPE, {
      sourceJudges: [keeps('Advertisement'), removes('Advertisement', 'template')],
    }).story;
    expect(story.bodyText).toContain('Advertisement');
  });

  it('is never shown the byline, and cannot take a name out that nothing else gives', () => {
    const shown: string[] = [];
    const all = judge('desk', ({ text }) => {
      shown.push(text);
      return { keep: false, kind: 'other', rule: 'all', reason: 'All of it.', confidence: 1 };
    });
    const { story } = clean(SCRAPE, { sourceJudges: [all] });
    expect(shown).not.toContain('By Ines Calloway');
    expect(story.byline).toBe('By Ines Calloway');
    expect(story.body).toEqual([]);
  });

  it('may be asked after the scrape has been read, once its source is known', () => {
    const read = readScrape(SCRAPE);
    expect(read.fields.headline).toBe('Ferry crews accept a new contract');
    expect(cleanRead(read)).toEqual(clean(SCRAPE));
  });
});
