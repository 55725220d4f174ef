import { SingleBar } from 'cli-progress';
import type { ImportSummary } from './newsroomClient';
import type { Terminal } from './terminal';

export const PROGRESS_FORMS = ['bar', 'json', 'none'] as const;
export type ProgressForm = (typeof PROGRESS_FORMS)[number];

/** Shows how imports go while they do. */
export interface Progress {
  show(summary: ImportSummary): void;
  /** Makes room for other lines; what is shown next begins anew. */
  hide(): void;
  /** An import is at its end. */
  finish(summary: ImportSummary): void;
}

/** A bar for who watches a terminal, lines of JSON for a program; both on standard error. */
export function progressOf(form: ProgressForm, terminal: Terminal): Progress {
  switch (form) {
    case 'bar':
      return new ProgressBar(terminal);
    case 'json':
      return new ProgressLines(terminal);
    case 'none':
      return { show() {}, hide() {}, finish() {} };
  }
}

/** How many have their outcome. */
export const doneOf = ({ counts }: ImportSummary): number => counts.read - counts.waiting;

/** Milliseconds that a rate looks back. */
const WINDOW = 10_000;

/** Items a second, over the last seconds. */
export class Rate {
  private samples: { at: number; done: number }[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns null as long as there is nothing to compare with */
  add(done: number): number | null {
    const at = this.now();
    this.samples = [...this.samples.filter((sample) => at - sample.at <= WINDOW), { at, done }];
    const [first] = this.samples;
    if (first === undefined || at === first.at || done < first.done) return null;
    return ((done - first.done) * 1_000) / (at - first.at);
  }
}

/** '3:05', '1:02:09'. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, left] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left)}` : `${minutes}:${two(left)}`;
}

const number = (value: number) => value.toLocaleString('en');

/** What stands behind the bar: '250/s · 12 held · 3 errors · 0:45 left'. */
export function barText(summary: ImportSummary, rate: number | null): string {
  const { counts, status, receivedAt } = summary;
  const errors = counts.rejected + counts.failed;
  const said = [
    rate === null ? null : `${number(Math.round(rate))}/s`,
    `${number(counts.held)} held`,
    `${number(errors)} ${errors === 1 ? 'error' : 'errors'}`,
    status === 'paused' ? 'paused' : null,
    receivedAt === null ? 'still being sent' : null,
    receivedAt !== null && rate !== null && rate > 0 && counts.waiting > 0
      ? `${clockTime(counts.waiting / rate)} left`
      : null,
  ];
  return said.filter((words) => words !== null).join(' · ');
}

class ProgressBar implements Progress {
  private bar: SingleBar | null = null;
  private rate = new Rate();

  constructor(private readonly terminal: Terminal) {}

  show(summary: ImportSummary): void {
    const done = doneOf(summary);
    const shown = {
      count: `${number(done)}/${number(summary.counts.read)}`,
      text: barText(summary, this.rate.add(done)),
    };
    if (this.bar === null) {
      this.bar = new SingleBar({
        format: '{bar} {count} · {text}',
        stream: this.terminal.stderr,
        barsize: 24,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        hideCursor: true,
        clearOnComplete: true,
        stopOnComplete: false,
        gracefulExit: false,
      });
      this.bar.start(summary.counts.read, done, shown);
    }
    this.bar.setTotal(summary.counts.read);
    this.bar.update(done, shown);
  }

  hide(): void {
    this.bar?.stop();
    this.bar = null;
  }

  finish(): void {
    this.hide();
    this.rate = new Rate();
  }
}

class ProgressLines implements Progress {
  private rate = new Rate();
  private told = '';

  constructor(private readonly terminal: Terminal) {}

  show(summary: ImportSummary): void {
    const rate = this.rate.add(doneOf(summary));
    const { documentId, status, counts } = summary;
    const now = JSON.stringify({ status, counts });
    if (now === this.told) return;
    this.told = now;
    const rounded = rate === null ? null : Math.round(rate * 10) / 10;
    this.say({ event: 'progress', import: documentId, status, counts, rate: rounded });
  }

  hide(): void {}

  finish({ documentId, status, counts }: ImportSummary): void {
    this.say({ event: 'finished', import: documentId, status, counts });
    this.rate = new Rate();
    this.told = '';
  }

  private say(event: object): void {
    this.terminal.complain(JSON.stringify(event));
  }
}
