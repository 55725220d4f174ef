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
