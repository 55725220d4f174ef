import type { StripRule } from '../rule';

export const nextStory: StripRule = {
  id: 'nextStory',
  title: 'The next story',
  why: 'It belongs to another story, which the page lets follow below this one.',
  kind: 'related',
  confidence: 0.9,
  test: (block, page) => block.index >= page.storyEnd,
  examples: {
    removes: [
      { html: twoStories('article', 'article'), block: 'The quarry owners said' },
      { html: twoStories('article', 'article'), block: 'Quarry is to close' },
    ],
    keeps: [
      { html: twoStories('article', 'article'), block: 'The new owner said' },
      { html: twoStories('article', 'section'), block: 'The quarry owners said' },
    ],
  },
};

/** The second in another kind of element: a part of the first, then. */
function twoStories(first: string, second: string): string {
  const story = (tag: string, headline: string, paragraphs: readonly string[]) =>
    `<${tag} class="entry"><h1 class="headline">${headline}</h1><p class="by">By Ines Calloway</p>` +
    `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</${tag}>`;
  return (
    '<html><head><title>Orchard is sold after a century</title></head><body><main>' +
    story(first, 'Orchard is sold after a century', [
      'The orchard was sold in March, and the trees were counted one by one: there were four hundred and eleven of them, more than anybody in the village had thought.',
      'The new owner said that he would keep the old names on the gates, and that the school might go on picking there in the autumn as it had always done.',
      'Nobody had pruned the trees since the war, and the oldest of them stand so close that a child can walk from one to the next without a foot on the ground.',
    ]) +
    story(second, 'Quarry is to close by winter', [
      'The quarry owners said that they would close it by winter, since the stone that is left is of no use to anybody but the swallows that nest in the face of it.',
      'Forty people work there now, and the youngest of them said that he had been told to look for something else before he had found out where the canteen was.',
      'The council wants to make a lake of it, and has asked the fire brigade how long it would take to fill, and with whose water that might be done in a dry year.',
    ]) +
    '</main></body></html>'
  );
}
