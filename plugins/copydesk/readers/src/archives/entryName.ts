import { leftOut, type Found } from '../found';
import { Unreadable } from '../unreadable';

/**
 * What is found of an archive's entry that is not read: its name leads elsewhere, or it is no article; null where it is
 * to be read.
 */
export function passedOver(
  archive: string,
  inner: string,
  place: { file: string; record: null },
): Found | null {
  const fault = faultOfName(inner);
  if (fault !== null)
    return new Unreadable(`The entry ${fault}, and was not read.`, 'Pack it under a plain name.').at(place);
  const what = companion(inner);
  return what === null ? null : leftOut(archive, what);
}

/** What is wrong with the name of an archive's entry; null where it is one that stays within the archive. */
function faultOfName(name: string): string | null {
  if (name.includes('\0')) return 'has a zero byte in its name';
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return 'has an absolute path for a name';
  return name.split(/[/\\]/).includes('..') ? 'leads out of the archive' : null;
}

const OF_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|\.git\/)/i;
const OF_PAGES =
  /\.(?:css|m?js|map|json\.map|woff2?|ttf|otf|eot|ico|svg|png|jpe?g|gif|webp|avif|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|mov|avi)$/i;

/** What an entry is that accompanies articles and is none, after 'records'; null for anything else. */
export function companion(name: string): string | null {
  if (OF_SYSTEM.test(name)) return 'of the system that packed them';
  const [end] = OF_PAGES.exec(name) ?? [];
  return end === undefined ? null : `of type "${end.slice(1).toLowerCase()}"`;
}
