import { readCase } from './readCase';

import { clean, toHtml, toReadable, toStrapiBlocks } from '../../plugins/copydesk/engine/src';

const formatted = clean(readCase('formatting-survives').scrape);

describe('a body as Strapi’s blocks', () => {
  it('keeps headings, lists, code, formatting and links', () => {
    expect(toStrapiBlocks(formatted.story.body)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Every night at ' },
          { type: 'text', text: 'half past ten', bold: true },
          { type: 'text', text: ' a pot of soup is carried into the station at Corvera, and by ' },
          { type: 'text', text: 'midnight', italic: true },
          { type: 'text', text: ' it is empty.' },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'It was begun by the ' },
          {
            type: 'link',
            url: 'https://press.example/people/porters',
            children: [{ type: 'text', text: 'porters' }],
          },
          { type: 'text', text: ' in 1983, for a train that was late. The train, ' },
          { type: 'text', text: 'number 414', underline: true },
          { type: 'text', text: ', has been late ever since.' },
        ],
      },
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'What goes into it' }] },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'Beans, soaked by the night clerk.' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'Whatever the market could not sell.' }] },
          {
            type: 'list-item',
            children: [
              { type: 'text', text: 'Salt, ' },
              { type: 'text', text: 'never pepper', strikethrough: true },
              { type: 'text', text: ' by agreement.' },
            ],
          },
        ],
      },
      { type: 'code', children: [{ type: 'text', text: '22:30 soup 23:10 train 414 (late)' }] },
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            text: '“A station without soup is a shed,” said Benita Cruz, who stirs it.\nShe will not say for how long.',
          },
        ],
      },
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            text: 'The railway has offered to pay for the beans. The porters have offered the railway a bowl.',
          },
        ],
      },
    ]);
  });

  it('starts a new list where the kind of list changes', () => {
    const { story } = clean({
      html: '<p>The rules are old, and they are the same for everybody in the village.</p><ul><li>Fill the tank.</li></ul><ol><li>Write on the board.</li></ol>',
    });
    expect(
      toStrapiBlocks(story.body).map((block) => (block.type === 'list' ? block.format : block.type)),
    ).toEqual(['paragraph', 'unordered', 'ordered']);
  });
});

describe('a body as HTML', () => {
  it('says the same', () => {
    const html = toHtml(formatted.story.body);
    expect(html).toContain('<p>Every night at <strong>half past ten</strong> a pot of soup');
    expect(html).toContain('<a href="https://press.example/people/porters">porters</a>');
    expect(html).toContain(
      '<ol><li>Beans, soaked by the night clerk.</li>\n<li>Whatever the market could not sell.</li>\n<li>Salt, <s>never pepper</s> by agreement.</li></ol>',
    );
    expect(html).toContain('who stirs it.<br />She will not say');
  });
});

describe('a story for reading', () => {
  it('marks what was removed with its rule and why, and what was read into the story', () => {
    const text = toReadable(clean(readCase('wordpress-tail').scrape));
    expect(text).toContain('[read as headline, line 1] Flood Barrier Fails Again');
    expect(text).toContain(
      "[removed by commentsClosed, line 24: It says that readers may no longer comment. The story's fields keep that, with these words as evidence.] Comments are closed.",
    );
    expect(text).toContain("Comments: closed, 7 counted ('Comments are closed.')");
    expect(text).toContain('Publisher: Mill Lane Monitor (Discover more from Mill Lane Monitor)');
    expect(text).toContain('Missing: The scrape names no author.');
  });
});
