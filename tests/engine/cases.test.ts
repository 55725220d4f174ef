import { readCase, caseNames, type ExpectedBlock } from './readCase';

import { clean, type Cleaned } from '../../plugins/copydesk/engine/src';

describe('every case comes out as it should', () => {
  for (const name of caseNames()) {
    describe(name, () => {
      const { scrape, expected } = readCase(name);
      const cleaned = clean(scrape);

      it('keeps the body and nothing else', () => {
        expect(bodyOf(cleaned)).toEqual(expected.body);
      });

      it('removes what is no part of the story, each block by its rule', () => {
        expect(removalsOf(cleaned)).toEqual(expected.removals);
      });

      it('reads the attribution, and locks it', () => {
        expect(recognisedOf(cleaned)).toEqual(expected.recognised);
      });

      it('fills the fields of the story', () => {
        const { missing, ...fields } = expected.story;
        expect(cleaned.story).toMatchObject(fields);
        if (missing) expect(cleaned.story.missing.map(({ field }) => field)).toEqual(missing);
      });
    });
  }
});

function bodyOf({ story }: Cleaned): ExpectedBlock[] {
  return story.body.map(({ type, level, ordered, text }) => ({
    type,
    ...(level === undefined ? {} : { level }),
    ...(ordered === undefined ? {} : { ordered }),
    text,
  }));
}

function removalsOf({ ledger }: Cleaned): { text: string; rule: string }[] {
  return ledger.entries.flatMap((entry) =>
    entry.fate === 'removed' ? [{ text: startOf(entry.content.text), rule: entry.rule }] : [],
  );
}

function recognisedOf({ ledger }: Cleaned): { text: string; as: string }[] {
  return ledger.entries.flatMap((entry) =>
    entry.fate === 'recognised' ? [{ text: startOf(entry.text), as: entry.as }] : [],
  );
}

function startOf(text: string): string {
  return Array.from(text).slice(0, 60).join('');
}
