import { clean, deskJudge, type DeskRule } from '../../../plugins/copydesk/engine/src';
import { rule } from './rule';

const TEXT = {
  text: [
    'Ferry crews accept a new contract',
    'By Ines Calloway',
    'Ferry crews in Port Vellum voted on Tuesday to accept a contract that raises their pay by nine per cent.',
    'Our harbour desk can be reached on the second floor.',
    'The vote ends a dispute that had kept two of the four ships in harbour since the spring.',
    'Advertisement',
    'The first full timetable starts on Monday, the company said in a statement.',
    'Harbour notes come out on Fridays.',
  ].join('\n\n'),
};

const PAGE = {
  html: `<html><body>
    <header><p>Harbour Wire</p></header>
    <article>
      <h1>Ferry crews accept a new contract</h1>
      <p class="byline">By Ines Calloway</p>
      <p>Ferry crews in Port Vellum voted on Tuesday to accept a contract that raises their pay by nine per cent.</p>
      <div class="promo box" data-slot="a&amp;b"><p>Our harbour desk can be reached on the <b>second floor</b>.</p></div>
      <h2>Aboard</h2>
      <p>The vote ends a dispute that had kept two of the four ships in harbour since the spring, the union said.</p>
      <figure><img src="a.jpg"><figcaption>A ferry leaves at dawn. (AP Photo/Mateo Brandt)</figcaption></figure>
      <p>The first full timetable starts on Monday, the company said in a statement to its passengers.</p>
      <p><span class="aside">Harbour notes come out on Fridays.</span></p>
      <p hidden>Internal note for the harbour desk.</p>
    </article></body></html>`,
};

const bodyOf = (scrape: typeof TEXT | typeof PAGE, ...rules: DeskRule[]) =>
  clean(scrape, { sourceJudges: [deskJudge(rules)], classifier: null }).story.body.map(({ text }) => text);

const removedBy = (scrape: typeof TEXT | typeof PAGE, ...rules: DeskRule[]) =>
  clean(scrape, { sourceJudges: [deskJudge(rules)], classifier: null }).ledger.entries.flatMap((entry) =>
    entry.fate === 'removed' && entry.judge === 'desk' ? [entry.content.text] : [],
  );

const DESK = 'Our harbour desk can be reached on the second floor.';
const NOTES = 'Harbour notes come out on Fridays.';

describe('A desk’s rule removes', () => {
  it.each([
    ['exact', DESK, [DESK]],
    ['exact', 'Our harbour desk', []],
    ['exact', '  Our harbour desk can be\n reached on the second floor. ', [DESK]],
    ['startsWith', 'Our harbour desk', [DESK]],
    ['startsWith', 'our harbour desk', []],
    ['contains', 'second floor', [DESK]],
    ['expression', String.raw`(?i)HARBOUR (desk|notes)`, [DESK, NOTES]],
    ['expression', String.raw`Fridays\.$`, [NOTES]],
    ['expression', '^Fridays', []],
  ] as const)('by %s “%s”', (matchBy, value, expected) => {
    expect(removedBy(TEXT, rule({ action: 'remove', matchBy, value }))).toEqual(expected);
  });

  it.each([
    ['.promo', [DESK]],
    ['article > div.box', [DESK]],
    ['body div p', [DESK]],
    ['[data-slot="a&b"]', [DESK]],
    ['[DATA-SLOT^=a]', [DESK]],
    ['[class*="rom"] p', [DESK]],
    ['div:not(.promo)', []],
    ['div:is(.other, .promo)', [DESK]],
    ['span.aside', [NOTES]],
    ['P > SPAN', [NOTES]],
    [
      'h2 + p',
      [
        'The vote ends a dispute that had kept two of the four ships in harbour since the spring, the union said.',
      ],
    ],
    ['figure ~ p > span', [NOTES]],
    ['p + h2 + div', []],
    ['.nowhere, .promo', [DESK]],
    ['section .promo', []],
  ])('by the selector %s', (value, expected) => {
    expect(removedBy(PAGE, rule({ action: 'remove', matchBy: 'selector', value }))).toEqual(expected);
  });

  it('by the place among the story’s blocks, what was recognised or is hidden or outside not counted', () => {
    expect(removedBy(PAGE, rule({ action: 'remove', matchBy: 'last', value: '1' }))).toEqual([NOTES]);
    expect(removedBy(PAGE, rule({ action: 'remove', matchBy: 'first', value: '2' }))).toEqual([
      'Ferry crews in Port Vellum voted on Tuesday to accept a contract that raises their pay by nine per cent.',
      DESK,
    ]);
    expect(removedBy(TEXT, rule({ action: 'remove', matchBy: 'last', value: '1' }))).toEqual([NOTES]);
  });

  it('nothing in plain text by a selector', () => {
    expect(removedBy(TEXT, rule({ action: 'remove', matchBy: 'selector', value: '*' }))).toEqual([]);
  });

  it('and signs for it with its id and its reason', () => {
    const { ledger } = clean(TEXT, {
      sourceJudges: [deskJudge([rule({ action: 'remove', matchBy: 'startsWith', value: 'Our harbour' })])],
    });
    expect(ledger.entries[3]).toMatchObject({
      fate: 'removed',
      judge: 'desk',
      rule: 'r1',
      reason: 'It stands under every article.',
      confidence: 1,
    });
  });
});

describe('A desk’s rules together', () => {
  const removeAll = rule({ id: 'all', action: 'remove', matchBy: 'expression', value: '.' });

  it('keep what one of them keeps, whatever the order', () => {
    const keep = rule({ id: 'keep', action: 'keep', matchBy: 'exact', value: DESK });
    expect(bodyOf(TEXT, removeAll, keep)).toEqual([DESK]);
    expect(bodyOf(TEXT, keep, removeAll)).toEqual([DESK]);
  });

  it('keep a line against the universal rules', () => {
    expect(bodyOf(TEXT)).not.toContain('Advertisement');
    expect(bodyOf(TEXT, rule({ action: 'keep', matchBy: 'exact', value: 'Advertisement' }))).toContain(
      'Advertisement',
    );
  });

  it('do nothing where they are switched off, not even fail', () => {
    expect(bodyOf(TEXT, { ...removeAll, enabled: false })).toEqual(bodyOf(TEXT));
    expect(
      bodyOf(TEXT, rule({ action: 'remove', matchBy: 'expression', value: '(', enabled: false })),
    ).toEqual(bodyOf(TEXT));
  });

  it('are told apart by their ids, the first that removes a block signing for it', () => {
    const rules = ['a', 'b'].map((id) => rule({ id, action: 'remove', matchBy: 'exact', value: DESK }));
    const { ledger } = clean(TEXT, { sourceJudges: [deskJudge(rules)] });
    expect(ledger.entries[3]).toMatchObject({ rule: 'a' });
  });

  it('serve one page after the other', () => {
    const judge = deskJudge([rule({ action: 'remove', matchBy: 'selector', value: '.promo' })]);
    const texts = [PAGE, { html: PAGE.html.replace('promo', 'other') }, PAGE].map(
      (scrape) => clean(scrape, { sourceJudges: [judge], classifier: null }).story.bodyText,
    );
    expect(texts.map((text) => text.includes(DESK))).toEqual([false, true, false]);
  });
});

describe('No rule of a desk takes credit', () => {
  it.each(['exact', 'startsWith', 'contains', 'expression', 'selector', 'first', 'last'] as const)(
    'by %s',
    (matchBy) => {
      const value =
        { expression: '.', selector: '*', first: '50', last: '50' }[matchBy as string] ?? 'By Ines Calloway';
      const { story } = clean(PAGE, {
        sourceJudges: [deskJudge([rule({ action: 'remove', matchBy, value })])],
      });
      expect(story).toMatchObject({
        headline: 'Ferry crews accept a new contract',
        byline: 'By Ines Calloway',
        authors: ['Ines Calloway'],
        captions: [{ credit: 'AP Photo/Mateo Brandt' }],
      });
    },
  );

  it('by writing over it', () => {
    const before = clean(PAGE).story;
    const { story } = clean(PAGE, {
      sourceJudges: [
        deskJudge([
          rule({
            action: 'replace',
            matchBy: 'expression',
            value: '(?i)ines calloway|by |AP Photo|Mateo Brandt',
            replacement: 'X',
          }),
        ]),
      ],
    });
    expect(story.byline).toBe('By Ines Calloway');
    expect(story.captions).toEqual(before.captions);
    expect(story.bodyText).not.toBe(before.bodyText);
  });
});
