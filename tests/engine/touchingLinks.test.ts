import { clean } from '../../plugins/copydesk/engine/src';

function textOf(inline: string): string | undefined {
  const { ledger, story } = clean({
    html: `<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p><p>${inline}</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p></div>`,
  });
  const entry = ledger.entries[1];
  return entry?.fate === 'removed' ? entry.content.text : story.body[1]?.text;
}

describe('inline elements that touch without a space', () => {
  it.each([
    ['<a href="#f">Facebook</a><a href="#x">X</a><a href="#w">WhatsApp</a>', 'Facebook X WhatsApp'],
    ['<a href="#">Facebook</a><a href="#">Share</a>', 'Facebook Share'],
    ['<span class="btn">Print</span><span class="btn">Save</span>', 'Print Save'],
    ['<a href="#f"><b>Face</b>book</a><a href="#x">X</a>', 'Facebook X'],
  ])('are words of their own where they are links or buttons: %s', (inline, text) => {
    expect(textOf(inline)).toBe(text);
  });

  it.each([
    ['He was <b>un</b>happy about the flour.', 'He was unhappy about the flour.'],
    ['She sold the <a href="/b">book</a>s and the <i>pot</i>s.', 'She sold the books and the pots.'],
    [
      'The <a href="/w">water</a><a href="/w">mill</a> stood still, he said.',
      'The watermill stood still, he said.',
    ],
    ['The <a href="/m">mayor</a>, <a href="/n">(no relation)</a>.', 'The mayor, (no relation).'],
  ])('stay one word in running text: %s', (inline, text) => {
    expect(textOf(inline)).toBe(text);
  });

  const inBox = (spans: string) => textOf(`</p><div>${spans}</div><p>`);

  it('are pieces of their own where a box holds spans, and a capital or a digit shows it', () => {
    expect(inBox('<span>Ferry in the ice</span><span>The council says no</span>')).toBe(
      'Ferry in the ice The council says no',
    );
    expect(inBox('<span>Ferry No. IV</span><span>, in the ice</span><span>Council</span>')).toBe(
      'Ferry No. IV, in the ice Council',
    );
  });

  it('are an author and a day where a box below the headline holds them', () => {
    const { story } = clean({
      html: `<h1>River rises and the bridges close</h1><div><span><i></i><span>Jane Doe</span></span><span>May 5, 2025</span><span>2 Shares</span></div><div><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p></div>`,
    });
    expect(story).toMatchObject({ authors: ['Jane Doe'], publishedAt: '2025-05-05' });
  });

  it.each([
    ['<span>Wat</span><span>ermill</span>', 'Watermill'],
    ['<span>T</span><span>HE MILL stood still</span>', 'THE MILL stood still'],
    ['<span>The Mc<span>Donald</span> mill</span>', 'The McDonald mill'],
  ])('stay one word in a box where nothing shows it: %s', (spans, text) => {
    expect(inBox(spans)).toBe(text);
  });

  it('stay one word in a paragraph', () => {
    expect(textOf('<span>The Mac</span><span>Adam road was shut.</span>')).toBe('The MacAdam road was shut.');
  });
});
