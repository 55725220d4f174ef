/** A wire story, its headline and byline apart, so that it can be edited as a desk does. */
export const wireStory = {
  headline: 'Night of the broken sluice leaves Tolmer under water',
  byline: 'By Ines Calloway',
  lead: 'TOLMER, May 5 (AP) - More than four hundred people were taken out of their houses in the night to Tuesday after the old sluice at Tolmer gave way and the Vell came over its lower meadows faster than anyone living could remember.',
  paragraphs: [
    'Nobody was killed, the fire brigade said, but two farm hands were still looked for by noon, and eleven people had been treated for cold in the sports hall of the grammar school.',
    'The water reached the first cellars at a quarter past one. By three it stood a metre deep in the market square, where the statue of the ferryman, put up after the flood of 1926, was up to its belt in it once more.',
    '"I heard the gate before I saw anything," said Gregor Aldous, who has kept the sluice for nineteen years and lives beside it. "It sang, one long note, and then it did not sing any longer."',
    'The gate was to have been replaced last autumn. The water board put the work off when the only bid came in at twice what it had set aside, and asked the province for the difference in January. No answer had come by the time it broke.',
    'Helena Voss, who speaks for the province, said that the request had been looked at with every care and that she would not speak of blame while people were still being carried down ladders.',
    'Soldiers from the barracks at Ostrand filled sandbags through the morning along the dyke behind the hospital, which stayed dry. Trains between Ostrand and the coast were stopped, and will not run before Thursday.',
    'The milk of some sixty farms could not be fetched. The dairy asked its members to pour it away and to keep a count, so that they might be paid for it later out of the fund for hardship.',
    'Meteorologists expect no more rain before the weekend. The river was falling by a hand an hour at midday, and the bridge in the upper town, closed since five, was to be looked at by engineers in the afternoon.',
    'Schools stay shut for the rest of the week. The library, on its hill, has said that it will keep its doors open through the night for whoever wants to be warm and read.',
    'The flood of 1926 took the lives of thirty-one people in Tolmer. Every year on the second of March the bells are rung at the hour at which the water came.',
  ],
} as const;

/** As it came over the wire, with whatever is changed in it. */
export function wireText({
  headline = wireStory.headline,
  lead = wireStory.lead,
  paragraphs = wireStory.paragraphs,
}: { headline?: string; lead?: string; paragraphs?: readonly string[] } = {}): string {
  return [headline, wireStory.byline, lead, ...paragraphs].join('\n\n');
}

const shortLead =
  'Four hundred people of Tolmer spent the night in a sports hall because a gate that should have been mended last autumn was not.';

/** What another house's desk made of it: its own headline and lead, one paragraph in other words, the end cut. */
export const editedText = (): string =>
  wireText({
    headline: 'Tolmer flooded after its sluice breaks',
    lead: shortLead,
    paragraphs: wireStory.paragraphs
      .slice(0, -2)
      .map((paragraph) =>
        paragraph.replace('said that the request had been looked at with every care', 'said'),
      ),
  });

/** The same night, by somebody who was there too. */
export const otherWritersText = (): string =>
  [
    'When the ferryman stood up to his belt in the Vell again',
    'By Mateo Brandt',
    'TOLMER, May 5 (Reuters) - At three in the morning the only light on the market square of Tolmer was the one that the baker had forgotten to put out, and it shone on a metre of brown water.',
    'The sluice above the town, a gate of oak and iron that was older than anybody who depended on it, had broken two hours before. More than four hundred people were brought out of their houses by boat and by ladder.',
    'Gregor Aldous keeps the sluice and sleeps next to it. "It sang, one long note," he said of the gate, sitting on a box of life jackets with a blanket around his shoulders.',
    'Why it was still in use will be asked for some time. The water board had wanted a new one before winter and found it too dear; the province was asked for money and had not replied.',
    'Two labourers from a farm below the town are missing. The brigade was searching a stand of poplars for them with dogs, and would go on after dark, its captain said.',
    'At the grammar school, the sports hall smelled of wet wool and soup. Children who had been carried there asleep woke up under basketball hoops and asked whether they had to go to lessons. They did not: there are none until Monday.',
    'Upriver, the bridge was closed and a man in a yellow coat let down a plumb line from it, again and again, and wrote what he found in a notebook that he kept in a freezer bag.',
    'The railway has given up on this week but for its end. The soldiers who had come from Ostrand with their sandbags were told that they would have to go home by road.',
  ].join('\n\n');

export const chineseText = (lead: string): string =>
  [
    lead,
    '消防部门表示无人死亡，但截至中午仍有两名农场工人下落不明，另有十一人因受寒在文法学校的体育馆接受治疗。',
    '洪水于一时一刻漫入第一批地窖。到三时，集市广场的水深已达一米，一九二六年洪灾之后竖立的船夫雕像再次被淹到腰部。',
    '看守水闸十九年的格雷戈尔说，他先听见闸门的声音，然后才看见水。那声音很长，后来就再也没有了。',
    '水闸原定去年秋天更换。水务局因唯一的报价是预算的两倍而推迟工程，并在一月向省里申请补足差额，直到闸门断裂也没有收到答复。',
  ].join('\n');

const ENDINGS = ['am', 'ek', 'il', 'os', 'un', 'ard', 'eth', 'ind', 'orp', 'ust'];

/** A text with most of its words changed: of another story for each number from 0 to 99. */
export const inOtherWords = (text: string, number: number): string =>
  text.replace(
    /\b[a-z]{4,}\b/g,
    (word) => `${word}${ENDINGS[Math.floor(number / 10)] ?? ''}${ENDINGS[number % 10] ?? ''}`,
  );
