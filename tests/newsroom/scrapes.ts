/** A scrape of its own for each number: no two have one text. */
export const numberedScrape = (number: number): string =>
  [
    `Pier ${number} reopens after repairs`,
    'By Ines Calloway',
    `Pier ${number} of the Port Vellum harbour reopened on Tuesday after ${number + 3} weeks of repairs, the port authority said in a statement.`,
    `The work cost ${number + 1} million crowns, a little less than the council had put aside for pier ${number} in the spring.`,
    'Advertisement',
    `"We lost ${number + 2} ferries a day," said Tove Aldridge, who runs the timetable. "Now they are back."`,
    'Discover more from Harbour Wire',
    'Comments are closed.',
  ].join('\n\n');

export const dirtyScrape = `Ferry crews accept a new contract

Ferry crews accept a new contract

By Ines Calloway

A ferry leaves Port Vellum at dawn on Monday, May 4, 2026. (AP Photo/Mateo Brandt)

PORT VELLUM, May 5 (AP) - Crews on the Port Vellum ferries voted on Tuesday to accept a three-year contract, ending a dispute that had emptied the harbour for nine days.

The vote was 212 to 64, the union said in a statement, with turnout the highest since the line was founded.

Advertisement

"Nobody got everything," said Tove Aldridge, who led the talks for the crews. "But nobody goes back to work angry."

The first boats will sail on Wednesday morning, the company said, and the summer timetable starts a week late.

12 COMMENTS

Comments are closed.

Related Posts

Discover more from Harbour Wire

Subscribe to get the latest posts sent to your email.
`;

const THINGS = ['ferry', 'school', 'bridge', 'market', 'library', 'orchard', 'tramway', 'museum', 'harbour'];
const DEEDS = ['reopened', 'closed', 'flooded', 'burned', 'moved', 'doubled', 'vanished', 'returned'];

/** An article of its own for each number, with no boilerplate: no two share a line but for their byline. */
export function storyText(number: number): string {
  const place = `Vel${[...String(number)].map((digit) => 'aeioubcdfg'[Number(digit)]).join('t')}m`;
  const [thing, deed] = [THINGS[number % THINGS.length], DEEDS[number % DEEDS.length]];
  return [
    `The ${thing} of ${place} ${deed} overnight`,
    'By Ines Calloway',
    `The ${thing} in ${place} ${deed} on Tuesday, and the neighbours came out to look at what was left of it.`,
    `Nobody in ${place} had asked for it, said the warden of the ${thing}, who counted windows in a green book.`,
    `The council of ${place} will meet about the ${thing} in the spring, and everybody may speak for a minute.`,
  ].join('\n\n');
}
