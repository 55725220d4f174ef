import type { StripRule } from '../rule';

/** '"providerName":"' and '"width":600', as JSON has them. */
const FIELD = /"[A-Za-z_][\w-]{0,40}"\s?:\s?(?:"|null\b|true\b|false\b|-?\d|\{|\[)/g;
const FEWEST_FIELDS = 3;
/** Around its name. */
const QUOTES_OF_A_FIELD = 2;

export const pageData: StripRule = {
  id: 'pageData',
  title: 'Data of the page',
  why: 'It is data that the page keeps for its scripts, and no text.',
  kind: 'other',
  confidence: 0.95,
  test: (block, page) =>
    block.role !== 'preformatted' &&
    page.shapeOf(block).quotes >= FEWEST_FIELDS * QUOTES_OF_A_FIELD &&
    block.text.includes('":') &&
    (block.text.match(FIELD)?.length ?? 0) >= FEWEST_FIELDS,
  examples: {
    removes: [
      '\\n","providerName":"Posts","providerUrl":"https://posts.example","width":550,"height":null}',
      '{"id": 4, "type": "gallery", "items": []}',
    ],
    keeps: [
      'The form has a field "name": write yours there, the clerk said, and nobody else\'s.',
      'He read aloud: "Date": "Monday". "Place": "the pier".',
    ],
  },
};
