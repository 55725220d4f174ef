import { hostOf, isOnDomain } from '../../newsroom/webAddress';
import type { PolicyRule } from '../rule';
import type { SourceSubject } from '../subject';
import { exampleSubject } from './exampleSubject';

function hostsOf({ domains, homepage }: SourceSubject): string[] {
  const home = hostOf(homepage);
  return [...new Set([...domains, ...(home === null ? [] : [home])])];
}

export const requireHostOfSource: PolicyRule = {
  id: 'require-host-of-source',
  title: "The original on its source's own site",
  why: 'An address elsewhere credits somebody else than the source that is named, or a copy of a copy.',
  severity: 'block',
  test({ article, source }) {
    const host = hostOf(article.originalUrl);
    if (source === null || host === null) return [];
    const known = hostsOf(source);
    if (known.length === 0 || known.some((domain) => isOnDomain(host, domain))) return [];
    return [
      {
        path: ['originalUrl'],
        message: `The address is on ${host}, and ${source.name} publishes on ${known.join(', ')}. Give the address there, choose the other source, or add the domain to this one.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { originalUrl: 'https://www.harbourwire.example/a' } }),
      exampleSubject({ article: { originalUrl: 'https://news.harbourwire.example/a' } }),
      exampleSubject({
        article: { originalUrl: 'https://elsewhere.example/a' },
        source: { domains: [], homepage: null },
      }),
    ],
    breaks: [
      exampleSubject({ article: { originalUrl: 'https://elsewhere.example/a' } }),
      exampleSubject({ article: { originalUrl: 'https://notharbourwire.example/a' } }),
      exampleSubject({
        article: { originalUrl: 'https://elsewhere.example/a' },
        source: { domains: [] },
      }),
    ],
  },
};
