import { slugOf } from '../../../plugins/copydesk/server/src/newsroom/slug';

describe('the slug of a headline', () => {
  it.each([
    ['Ferry crews accept a new contract', 'en', 'ferry-crews-accept-a-new-contract'],
    ['Größte Überschwemmung seit Jahren', 'de', 'groesste-ueberschwemmung-seit-jahren'],
    ['Größte Überschwemmung seit Jahren', 'de-AT', 'groesste-ueberschwemmung-seit-jahren'],
    ["L'été à Évian", 'fr', 'lete-a-evian'],
    ['Порт чекає на пором', 'uk', 'port-chekaye-na-porom'],
  ])('spells %s (%s) in Latin letters', (headline, language, slug) => {
    expect(slugOf(headline, language)).toBe(slug);
  });

  it.each([
    ['渡轮工人接受新合同', 'zh'],
    ['フェリー乗組員が新契約を受諾', 'ja'],
    ['여객선 승무원 새 계약 수락', 'ko'],
    ['طواقم العبارات تقبل العقد الجديد', 'ar'],
    ['צוותי המעבורות קיבלו את החוזה', 'he'],
    ['फेरी कर्मियों ने नया अनुबंध स्वीकार किया', 'hi'],
  ])('is never empty: %s', (headline, language) => {
    expect(slugOf(headline, language)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  it('does not shrink a headline in two scripts to its Latin words', () => {
    expect(slugOf('NASA宣布新的登月计划和时间表', 'zh').length).toBeGreaterThan('nasa'.length);
  });

  it('is cut at a word, and not longer than 90 characters', () => {
    const slug = slugOf('harbour '.repeat(40), 'en');
    expect(slug.length).toBeLessThanOrEqual(90);
    expect(slug.endsWith('harbour')).toBe(true);
  });

  it('is empty only where there is neither letter nor digit', () => {
    expect(slugOf('—!?', 'en')).toBe('');
  });
});
