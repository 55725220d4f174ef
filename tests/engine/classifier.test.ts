import { Classifier } from '../../plugins/copydesk/engine/src/classify/classifier';
import html from '../../plugins/copydesk/engine/src/classify/weights/html.json';
import text from '../../plugins/copydesk/engine/src/classify/weights/text.json';
import { clean, removalTitle, type Cleaned } from '../../plugins/copydesk/engine/src';

const PARAGRAPHS = [
  'The ferry to the outer islands will sail again on Monday, two weeks after its engine failed off the lighthouse and a tug brought it home.',
  '“We have missed the noise of it,” said Ane Holm, who keeps the shop at the landing and has sold nothing but stamps since the fourth of the month.',
  'The engine was taken out with a crane borrowed from the sawmill, and the new one came by lorry from the mainland, under a blanket.',
  'The council paid half of it. The other half was collected in the church, the school and the bar, in that order, the treasurer said.',
  'The first sailing is full. The second has room for nine passengers and one cow, if the cow is known to the crew.',
];
const TEASERS = [
  'Sawmill crane is lent out for the third time this year, and the sawyers would like it back before the frost',
  'Council to decide in March whether the lighthouse needs a keeper again',
  'School choir to sing on the quay when the ferry comes in on Monday morning',
];

/** A page as a site of an unknown make prints it: no name tells its parts apart. */
function page(): string {
  const menu = ['Home', 'News', 'Sport', 'Weather', 'Harbour', 'Births', 'Deaths', 'Contact']
    .map((label) => `<div class="k1"><a href="/${label}">${label}</a></div>`)
    .join('');
  const story = PARAGRAPHS.map((paragraph) => `<p class="q7">${paragraph}</p>`).join('');
  const teasers = TEASERS.map(
    (teaser, i) => `<div class="z3"><div class="y2"><a href="/s${i}">${teaser}</a></div></div>`,
  );
  return `<html><head><title>Ferry sails again on Monday</title></head><body><div class="a0">${menu}</div><div class="b1"><h1>Ferry sails again on Monday</h1>${story}</div><div class="c2">${teasers.join('')}</div><div class="d3"><div class="e4">Island Courier, the paper of the outer islands since 1888, printed on Thursdays</div></div></body></html>`;
}

function entryOf(cleaned: Cleaned, opening: string) {
  return cleaned.ledger.entries.find(
    (entry) => entry.fate === 'removed' && entry.content.text.startsWith(opening),
  );
}

describe('the classifier', () => {
  it('keeps the whole story of a page whose names say nothing, and nothing else', () => {
    expect(clean({ html: page() }).story.body.map((block) => block.text)).toEqual(PARAGRAPHS);
  });

  it('gives the same answer every time', () => {
    expect(clean({ html: page() })).toEqual(clean({ html: page() }));
  });

  it('says in the ledger that it judged, why, and how sure it was', () => {
    const removals = clean({ html: page() }).ledger.entries.filter((entry) => entry.fate === 'removed');
    for (const removal of removals) {
      expect(removal.reason).toMatch(/\.$/);
      expect(removal.confidence).toBeGreaterThan(0.5);
      expect(removal.confidence).toBeLessThanOrEqual(1);
      expect(removal.judge === 'classifier').toBe(removal.rule === 'classifier');
    }
  });

  it('gives each block one kind, with a probability', () => {
    const { entries } = clean({ html: page() }).ledger;
    for (const { kindConfidence } of entries) {
      expect(kindConfidence).toBeGreaterThan(0);
      expect(kindConfidence).toBeLessThanOrEqual(1);
    }
    const kindsOf = (fate: string) =>
      new Set(entries.flatMap((entry) => (entry.fate === fate ? [entry.kind] : [])));
    expect(kindsOf('kept')).toEqual(new Set(['body']));
    expect(kindsOf('recognised')).toEqual(new Set(['headline']));
    expect(kindsOf('removed')).not.toContain('body');
  });

  it('calls its removals by what it took the block for', () => {
    const entry = { rule: 'classifier', kind: 'related', judge: 'classifier' } as const;
    expect(removalTitle(entry)).toBe('Other stories');
    expect(removalTitle({ rule: 'advertisement', kind: 'advertisement', judge: 'rule' })).not.toBe(
      'advertisement',
    );
  });

  it('never overrules a line that a rule knows by its words', () => {
    const withAdvertisement = page().replace(
      '<p class="q7">The council',
      '<p class="q7">Advertisement</p>$&',
    );
    expect(entryOf(clean({ html: withAdvertisement }), 'Advertisement')).toMatchObject({
      rule: 'advertisement',
      judge: 'rule',
    });
  });

  it('can be left out: rules judge alone then', () => {
    const { ledger } = clean({ html: page() }, { classifier: null });
    expect(ledger.entries.some((entry) => entry.fate === 'removed' && entry.judge === 'classifier')).toBe(
      false,
    );
  });

  it('is not asked about a piece of a few blocks', () => {
    const { ledger } = clean({
      html: '<p>Nine words that are not much of a story.</p><p>Nor are these.</p>',
    });
    expect(ledger.entries.map((entry) => entry.fate)).toEqual(['kept', 'kept']);
  });

  it.each([
    ['pages', html],
    ['text', text],
  ])('refuses weights for %s that were trained on other features', (_what, weights) => {
    expect(() => new Classifier({ ...weights, features: weights.features.slice(1) })).toThrow(
      'Train it again',
    );
  });

  it('refuses weights that are not whole', () => {
    const cut = { ...html, first: { ...html.first, nodes: html.first.nodes.slice(0, 400) } };
    expect(() => new Classifier(cut)).toThrow('not whole');
  });
});
