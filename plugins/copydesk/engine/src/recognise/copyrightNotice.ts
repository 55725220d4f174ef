const NOTICE =
  /^(?:[^.!?]{0,40}\s)?(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|(?:19|20)\d\d)|copyright by\s|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|все права защищены|всі права захищен[оі]|tüm hakları saklıdır|wszelkie prawa zastrzeżone|(?:جميع|كل|كافة) الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|版权所有|版權所有|(?:版权声明|版權聲明)[:：]|本文版权归|保留所有权利|無断転載(?:を禁|禁止))/iu;
const LICENCE =
  /^(?:this (?:work|article|story) is licen[cs]ed under|licen[cs]ed under|published under|republished under)\s.{0,40}creative commons|^CC[ -]BY\b/i;
const OWNER =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:19|20)\d\d)?\s*)?(?:by\s+)?(?<owner>\p{L}[^.,|•·–—©\n]{1,60})/iu;
const LONGEST = 500;
const PART = /[^\n|•·]+/gu;

/** Whether a line states the copyright or the licence of what it stands under. */
export function isCopyrightNotice(line: string): boolean {
  return line.length <= LONGEST && (NOTICE.test(line) || LICENCE.test(line));
}

/** The notice alone, of a line that also carries menu items: '© 2025 The Post' of '© 2025 The Post | Imprint | Terms'. */
export function noticeAlone(line: string): string {
  const parts = [...line.matchAll(PART)];
  const own = parts.filter(([part], i) => NOTICE.test(part) || LICENCE.test(part) || completes(parts, i));
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? line.slice(first.index, last.index + last[0].length).trim() : line;
}

/** An owner that stands apart from the sign and year before it: '© 2025 | The Post'. */
function completes(parts: readonly RegExpMatchArray[], i: number): boolean {
  const before = parts[i - 1]?.[0] ?? '';
  return NOTICE.test(before) && !/\p{L}{3}/u.test(before.replace(/copyright/i, ''));
}

/** The owner that a copyright line names, 'The Harbour Post' in '© 2025 The Harbour Post. All rights reserved.' */
export function copyrightOwner(notice: string): string | null {
  const owner = OWNER.exec(notice)
    ?.groups?.owner?.replace(/\s*(?:(?:19|20)\d\d|all rights reserved.*)$/i, '')
    .trim();
  return owner && owner.length > 1 && !/^(?:all rights|alle rechte|tous droits|todos)/i.test(owner)
    ? owner
    : null;
}
