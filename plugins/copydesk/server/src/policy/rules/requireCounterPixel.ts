import { isWebAddress } from '../../newsroom/webAddress';
import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const requireCounterPixel: PolicyRule = {
  id: 'require-counter-pixel',
  title: "The source's counter",
  why: 'Some sources give their copy for nothing but to learn how often it is read.',
  severity: 'block',
  test({ article, source, licence }) {
    const asks = source?.pixelRequired === true ? source : licence?.pixelRequired === true ? licence : null;
    if (asks === null) return [];
    if (article.counterPixel !== null && isWebAddress(article.counterPixel)) return [];
    return [
      {
        path: ['counterPixel'],
        message: `${asks.name} asks for a counter pixel in every copy. Give its address, which stands in the page that they offer for republication.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({
        article: { counterPixel: 'https://counter.harbourwire.example/1/count.gif' },
        source: { pixelRequired: true },
      }),
    ],
    breaks: [
      exampleSubject({ source: { pixelRequired: true } }),
      exampleSubject({ licence: { pixelRequired: true } }),
      exampleSubject({ article: { counterPixel: 'count.gif' }, source: { pixelRequired: true } }),
    ],
  },
};
