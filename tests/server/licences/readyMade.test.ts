import { renderCredit } from '../../../plugins/copydesk/server/src/credit/renderCredit';
import { READY_MADE_LICENCES } from '../../../plugins/copydesk/server/src/licences/readyMade';
import { blockingFindings } from '../../../plugins/copydesk/server/src/policy/policy';
import { exampleSubject } from '../../../plugins/copydesk/server/src/policy/rules/exampleSubject';
import type { Subject } from '../../../plugins/copydesk/server/src/policy/subject';
import { unmetDemands } from './printedCredit';

const withoutExamples = READY_MADE_LICENCES.map(({ examples, key, spdxId, ...licence }) => ({
  key,
  spdxId,
  licence,
  examples,
}));

describe.each(withoutExamples)('the licence $key', ({ licence, examples }) => {
  const cases = examples.map((example) => ({
    ...example,
    subject: exampleSubject({ article: example.article, source: example.source, licence }),
  }));

  it('has examples', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)('is credited as: $text', ({ subject, text, html }) => {
    expect(renderCredit(subject)).toMatchObject({ text, html });
  });

  it.each(cases)('gets all that it asks for in: $text', ({ subject }) => {
    expect(unmetDemands(renderCredit(subject), subject)).toEqual([]);
  });

  it.each(cases)('lets out: $text', ({ subject }) => {
    const { originalUrl } = subject.article;
    const domains = originalUrl === null ? [] : [new URL(originalUrl).hostname];
    const source = subject.source && { ...subject.source, domains };
    expect(blockingFindings({ ...subject, source })).toEqual([]);
  });

  it.each(cases)('gets it too where the desk has words of its own for: $text', ({ subject }) => {
    const own = (creditLine: string): Subject => ({
      ...subject,
      article: { ...subject.article, creditLine },
    });
    for (const words of [
      'With thanks to our friends at {source}',
      `Courtesy of ${subject.source?.name ?? ''}`,
      'From the archive',
      '{authors} for {source}[, {date}], under {licence}',
    ])
      expect(unmetDemands(renderCredit(own(words)), own(words))).toEqual([]);
  });
});

it('each has a key, a name and, where it has one, an SPDX id that its address bears out', () => {
  expect(new Set(withoutExamples.map(({ key }) => key)).size).toBe(withoutExamples.length);
  expect(new Set(withoutExamples.map(({ licence }) => licence.name.toLowerCase())).size).toBe(
    withoutExamples.length,
  );
  for (const { spdxId, licence } of withoutExamples) {
    if (spdxId === null) continue;
    const [, code = '', version = ''] = /^CC-?(.*)-(\d\.\d)$/.exec(spdxId) ?? [];
    const folder = spdxId.startsWith('CC0') ? 'publicdomain/zero' : `licenses/${code.toLowerCase()}`;
    expect(licence.uri).toBe(`https://creativecommons.org/${folder}/${version === '' ? '1.0' : version}/`);
  }
});

it.each([
  ['nonCommercial', 'NC'],
  ['noDerivatives', 'ND'],
  ['shareAlike', 'SA'],
] as const)('says %s where its name does', (obligation, letters) => {
  for (const { licence } of withoutExamples) {
    const name = licence.printedName ?? licence.name;
    if (name.startsWith('CC BY')) expect(licence[obligation]).toBe(name.includes(letters));
  }
});
