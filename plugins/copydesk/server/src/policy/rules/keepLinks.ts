import type { PolicyRule } from '../rule';
import { exampleImported, exampleSubject } from './exampleSubject';

const LINK = 'https://harbourwire.example/tides';

export const keepLinks: PolicyRule = {
  id: 'keep-links',
  title: 'The links in the text, where the licence keeps them',
  why: 'Some publishers give their copy away and ask that what it links to stays linked.',
  severity: 'block',
  test({ article, licence, imported: how }) {
    if (licence?.keepsLinks !== true || article.permission !== null || !how?.links) return [];
    const gone = how.links.filter((link) => !article.body.links.includes(link));
    const [first] = gone;
    if (first === undefined) return [];
    return [
      {
        path: ['body'],
        message: `${licence.name} asks that the links in the text stay, and ${gone.length === 1 ? 'one is' : `${gone.length} are`} gone, beginning with ${first}. Link its words again.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject({ imported: exampleImported({ links: [LINK] }) }),
      exampleSubject({ licence: { keepsLinks: true }, imported: exampleImported() }),
      exampleSubject({
        licence: { keepsLinks: true },
        imported: exampleImported({ links: [LINK] }),
        article: { body: { links: [LINK], images: [] } },
      }),
    ],
    breaks: [
      exampleSubject({ licence: { keepsLinks: true }, imported: exampleImported({ links: [LINK] }) }),
      exampleSubject({
        licence: { keepsLinks: true },
        imported: exampleImported({ links: [LINK, 'https://harbourwire.example/crews'] }),
        article: { body: { links: [LINK], images: [] } },
      }),
    ],
  },
};
