import { z } from 'zod';
import { bodyNode, readBody } from '../../../plugins/copydesk/server/src/newsroom/articleBody';

const text = { type: 'text', text: 'Crews voted on Tuesday.' };
const paragraph = { type: 'paragraph', children: [text] };

const BODIES: [what: string, body: unknown][] = [
  ['no nodes', []],
  ['a paragraph', [paragraph]],
  [
    'a link within a list',
    [
      {
        type: 'list',
        children: [
          { type: 'list-item', children: [{ type: 'link', url: 'https://a.example', children: [text] }] },
        ],
      },
    ],
  ],
  ['a picture', [{ type: 'image', image: { url: '/a.jpg' }, children: [] }]],
  ['a node that says nothing', [{}]],
  ['members that are undefined', [{ type: undefined, text: undefined, children: undefined }]],
  ['nothing', null],
  ['undefined', undefined],
  ['a text', 'Crews voted.'],
  ['one node, in no list', paragraph],
  ['a node that is none', [null]],
  ['a node that is a text', ['Crews voted.']],
  ['a node that is a list', [[paragraph]]],
  ['a type that is no text', [{ type: 1 }]],
  ['a text that is null', [{ text: null }]],
  ['children that are null', [{ type: 'paragraph', children: null }]],
  ['children that are no list', [{ type: 'paragraph', children: { 0: text } }]],
  [
    'a fault far below',
    [paragraph, { type: 'list', children: [{ type: 'list-item', children: [{ text: 7 }] }] }],
  ],
];

it.each(BODIES)('%s is a body where its schema says so, and else none', (_what, body) => {
  const read = z.array(bodyNode).safeParse(body);
  expect(readBody(body)).toEqual(read.success ? read.data : []);
});
