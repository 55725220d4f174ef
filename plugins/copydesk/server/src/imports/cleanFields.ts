import type { Story } from '../../../engine/src';

/** What an import item keeps of the clean text: licences that allow no change, or no link less, are judged by it. */
export interface CleanFields {
  clean: string[];
  cleanLinks: string[];
}

export function cleanFields({ body }: Story): CleanFields {
  const links = body.flatMap(({ children }) =>
    children.flatMap(({ link }) => (link === undefined ? [] : [link])),
  );
  return { clean: body.map(({ text }) => text), cleanLinks: [...new Set(links)] };
}
