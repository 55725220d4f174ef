import { comparable, countWords, endsSentence, hasWords } from '../../plugins/copydesk/engine/src/page/words';

describe('lines are compared by their letters and digits', () => {
  it.each([
    ['The Ferry – at last!', 'theferryatlast'],
    ['“It’s 9:30…”', 'its930'],
    ['ÜBER DEN FÄHRMANN, größer', 'überdenfährmanngrößer'],
    ['cafe\u0301', 'café'],
    ['café\u00a0noir', 'cafénoir'],
    ['Ｆｅｒｒｙ', 'ferry'],
    ['10 m² – ½', '10m212'],
    ['ﬁsh', 'fish'],
    ['İZMİR', 'i\u0307zmi\u0307r'],
    ['Ёлка, 2025', 'ёлка2025'],
    ['渡船，回来', '渡船回来'],
    ['a¨b', 'a\u0308b'],
    ['—…•', ''],
    ['', ''],
  ])('%s', (line, letters) => {
    expect(comparable(line)).toBe(letters);
  });

  it('however long they are', () => {
    expect(comparable('Ferry, '.repeat(5_000))).toBe('ferry'.repeat(5_000));
  });
});

describe('a sentence’s end is known', () => {
  it.each(['It rained.', 'Did it?', '“It did.”', '(It did!)', '雨が降った。', 'बारिश हुई।'])('%s', (line) => {
    expect(endsSentence(line)).toBe(true);
  });

  it.each(['Weather', 'At 9:30', 'Read more:', 'Oslo, ', 'Wetter™'])('not in: %s', (line) => {
    expect(endsSentence(line)).toBe(false);
  });
});

describe('words are counted no further than asked', () => {
  it.each(['one two three', 'one, two – three!', 'ein_wort it’s 3', '渡船回来了', 'ferry 渡船回来', ''])(
    '%s',
    (line) => {
      const words = countWords(line);
      expect(hasWords(line, words + 1)).toBe(false);
      if (words > 0) expect(hasWords(line, words)).toBe(true);
    },
  );
});
