/** What is wrong with the name of an archive's entry; null where it is one that stays within the archive. */
export function faultOfName(name: string): string | null {
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
