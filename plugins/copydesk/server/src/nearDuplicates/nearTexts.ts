import type { Knex } from 'knex';
import type { Newsroom } from '../newsroom/newsroom';
import { likenessOf, nearFrom } from './likeness';
import { BANDS } from './bands';
import { COMPARED, textsOf, type NearArticle } from './findNear';
import { jaccardOf } from './minHash';
import { numbersOf, type Signature } from './signature';
import { meetingSignatures, type MetSignature } from './signatureRows';
import { shinglesOf } from './shingles';

/** A text that comes in with others. */
export interface IncomingText {
  signature: Signature;
  bodyText: string;
}

interface Added extends NearArticle {
  text: IncomingText;
}

/**
 * Which articles have nearly the texts of a batch: those that the desk holds, and those of the batch that became articles
 * before. All that meet any of them are found at once.
 */
export class NearTexts {
  /** For each band, by its key. */
  private readonly added = Array.from({ length: BANDS }, () => new Map<number, Added[]>());
  private readonly read = new Map<string, Uint32Array>();

  private constructor(
    private readonly newsroom: Newsroom,
    private readonly met: ReadonlyMap<Signature, readonly MetSignature[]>,
  ) {}

  static async of(
    newsroom: Newsroom,
    trx: Knex.Transaction,
    texts: readonly IncomingText[],
  ): Promise<NearTexts> {
    const signatures = texts.map(({ signature }) => signature);
    return new NearTexts(newsroom, await meetingSignatures(newsroom, trx, signatures));
  }

  /** The nearest first. */
  async near(text: IncomingText, most: number): Promise<NearArticle[]> {
    if (text.signature.text === null) return [];
    const numbers = this.readOnce(text.signature.text);
    const alike = new Map<string, { jaccard: number; added?: Added }>();
    for (const { documentId, signature } of this.met.get(text.signature) ?? [])
      alike.set(documentId, { jaccard: jaccardOf(numbers, this.readOnce(signature)) });
    for (let band = 0; band < BANDS; band++)
      for (const added of this.added[band]?.get(text.signature.keys[band] ?? 0) ?? []) {
        // Those that are alike meet in many bands.
        if (alike.get(added.documentId)?.added === added) continue;
        const jaccard = jaccardOf(numbers, this.readOnce(added.text.signature.text ?? ''));
        alike.set(added.documentId, { jaccard, added });
      }
    if (alike.size === 0) return [];

    const likeliest = [...alike].sort(([, one], [, other]) => other.jaccard - one.jaccard).slice(0, COMPARED);
    const held = await textsOf(
      this.newsroom,
      likeliest.flatMap(([documentId, { added }]) => (added === undefined ? [documentId] : [])),
    );
    const incoming = likeliest.flatMap(([documentId, { added }]) =>
      added === undefined ? [] : [{ documentId, headline: added.headline, bodyText: added.text.bodyText }],
    );
    const shingles = shinglesOf(text.bodyText);
    return [...held, ...incoming]
      .flatMap(({ documentId, headline, bodyText }) => {
        const others = shinglesOf(bodyText);
        const part = likenessOf(shingles, others);
        return part < nearFrom(shingles, others)
          ? []
          : [{ documentId, headline, likeness: Math.floor(part * 100) }];
      })
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, most);
  }

  /** The texts of a batch that are alike meet the same articles again and again. */
  private readOnce(signature: string): Uint32Array {
    const known = this.read.get(signature) ?? numbersOf(signature);
    this.read.set(signature, known);
    return known;
  }

  /** A text of the batch that has become an article: those that come behind are compared with it too. */
  add(text: IncomingText, documentId: string, headline: string): void {
    if (text.signature.text === null) return;
    const added = { text, documentId, headline, likeness: 100 };
    this.added.forEach((byKey, band) => {
      const key = text.signature.keys[band] ?? 0;
      const known = byKey.get(key);
      if (known) known.push(added);
      else byKey.set(key, [added]);
    });
  }
}
