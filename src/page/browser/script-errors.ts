import type { BrowserContext, Page } from 'playwright';

interface ScriptError {
  page: Page | null;
  /** Ms since the epoch. */
  at: number;
  /** In one line. */
  text: string;
}

/** A page in trouble may fail many times a second. */
const most = 100;

/** Follows what the scripts of all tabs fail with. */
export class ScriptErrors {
  #last: ScriptError[] = [];

  constructor(context: BrowserContext) {
    context.on('weberror', (failed) => {
      const text = oneLine(failed.error());
      this.#last = [...this.#last, { page: failed.page(), at: Date.now(), text }].slice(-most);
    });
  }

  /** Each error of the page since then (ms since the epoch) once, the first one first. */
  since(page: Page, time: number): string[] {
    return [...new Set(this.#last.flatMap(({ page: its, at, text }) => (its === page && at >= time ? [text] : [])))];
  }
}

/** What is thrown need not be an error; what is told of it need not be short. */
function oneLine({ name, message }: Error): string {
  const text = (name && !message.startsWith(name) ? `${name}: ${message}` : message).replace(/\s+/g, ' ').trim();
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
