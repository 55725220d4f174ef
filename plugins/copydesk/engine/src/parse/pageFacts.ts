import type { PageImage } from '../block';
import { foldSpaces } from './characters';
import type { Element } from './element';
import { readJsonLd, readMarkedUp } from './jsonLd';
import type { MarkedItem } from './markedUp';
import type { Metadata, PageTime } from './metadata';
import type { StartTag } from './startTag';
import { decodeHTML } from 'entities';

const MOST_OF_ONE_NAME = 50;

/** Gathers what a page says of itself outside its text, as its tags stream by. */
export class PageFacts {
  private readonly scripts: string[] = [];
  private readonly named = new Map<string, string[]>();
  private readonly times: PageTime[] = [];
  private title: string | null = null;
  private language: string | null = null;
  private canonical: string | null = null;
  private base: string | null = null;

  noteTitle(raw: string): void {
    this.title ??= foldSpaces(decodeHTML(raw)).trim() || null;
  }

  noteScript(raw: string): void {
    this.scripts.push(raw);
  }

  /** `block` is the number of the next block; `isInItem` says that the tag is a property of a marked item. */
  noteTag(name: string, tag: StartTag, around: Element | null, block: number, isInItem: boolean): void {
    if (name === 'meta') this.noteMeta(tag, isInItem);
    else if (name === 'link') this.noteLink(tag);
    else if (name === 'html') this.language = tag.get('lang') || tag.get('xml:lang') || null;
    else if (name === 'base') this.base ??= tag.get('href') || null;
    if (tag.has('datetime') || (!isInItem && tag.has('itemprop') && tag.has('content')))
      this.noteTime(tag, around, block);
  }

  finish(items: readonly MarkedItem[]): Metadata {
    const { title, language, canonical, base, named, times } = this;
    const article = readJsonLd(this.scripts);
    return {
      title,
      language,
      canonical,
      base,
      named,
      times,
      article,
      marked: readMarkedUp(items, [title, named.get('og:title')?.[0] ?? null]),
    };
  }

  private noteLink(tag: StartTag): void {
    if (/(?:^|\s)canonical(?:\s|$)/i.test(tag.get('rel') ?? '')) this.canonical ??= tag.get('href') || null;
  }

  private noteMeta(tag: StartTag, isInItem: boolean): void {
    const itemName = isInItem ? undefined : tag.get('itemprop');
    const name = tag.get('property') ?? tag.get('name') ?? itemName ?? tag.get('http-equiv');
    const content = tag.get('content');
    if (!name || content === undefined) return;
    const key = name.trim().toLowerCase();
    const known = this.named.get(key);
    if (!known) this.named.set(key, [foldSpaces(content).trim()]);
    else if (known.length < MOST_OF_ONE_NAME) known.push(foldSpaces(content).trim());
  }

  private noteTime(tag: StartTag, around: Element | null, block: number): void {
    const datetime =
      tag.get('datetime') ?? (tag.get('itemprop')?.startsWith('date') ? tag.get('content') : undefined);
    if (!datetime) return;
    const words = [...tag.names(), around?.words ?? '', around?.parent?.words ?? ''];
    this.times.push({ datetime, words: words.join(' ').toLowerCase().trim(), block });
  }
}

/** The image of an img tag; null where it is a placeholder alone. */
export function imageIn(tag: StartTag): PageImage | null {
  const fromSet = (tag.get('srcset') ?? tag.get('data-srcset'))?.trim().split(/[\s,]/)[0];
  const sources = [
    tag.get('data-src'),
    tag.get('data-lazy-src'),
    tag.get('data-original'),
    tag.get('src'),
    fromSet,
  ];
  const url = sources.map((source) => source?.trim()).find((source) => source && !source.startsWith('data:'));
  if (!url) return null;
  const credit =
    tag.get('data-credit') ??
    tag.get('data-credits') ??
    tag.get('data-copyright') ??
    tag.get('data-photographer');
  return { url, alt: folded(tag.get('alt')), title: folded(tag.get('title')), credit: folded(credit) };
}

function folded(text: string | undefined): string | null {
  return text ? foldSpaces(text).trim() || null : null;
}
