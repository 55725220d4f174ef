import { tablesWith } from './phrases';

/** Whether any table of phrases knows the line by its words, wherever it stands. */
export function isFurnitureLine(line: string): boolean {
  return tablesWith(line).length > 0;
}
