const CORRECTION =
  /^(?:correction|corrections|clarification|correction and clarification|editor['’]?s note|rectificatif|erratum|korrektur|berichtigung|anmerkung der redaktion|correcci[oó]n|fe de errores|rectificaci[oó]n|errata|correção|rettifica|correctie|rectificatie|sprostowanie|исправление|уточнение|виправлення|уточнення|düzeltme|تصحيح|תיקון|सुधार|更正|訂正)\s?(?:\([^)]{1,40}\)\s?)?[:：–—-]\s?\S/iu;
const AMENDED =
  /^this (?:article|story|post|report) (?:was|has been) (?:amended|corrected|updated) (?:on|to|after|because|with)\b/i;

/** Whether a line says what was wrong in an earlier version. */
export function isCorrectionNote(line: string): boolean {
  return line.length <= 900 && (CORRECTION.test(line) || AMENDED.test(line));
}
