import { Classifier } from './classifier';
import html from './weights/html.json';
import text from './weights/text.json';

const WEIGHTS = { html, text };
const MADE = new Map<'html' | 'text', Classifier>();

/** The classifier that ships for pages, or for plain text; made when it is first asked for. */
export function shippedClassifier(source: 'html' | 'text'): Classifier {
  const made = MADE.get(source) ?? new Classifier(WEIGHTS[source]);
  MADE.set(source, made);
  return made;
}
