import type { Page } from 'playwright';
import { type Fingerprint, fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import type { Remembered } from '../baseline/model.ts';
import { generalise } from '../baseline/patterns.ts';
import { nameOf } from '../drift/naming.ts';
import type { WalkRecord } from './record.ts';

/** How often (ms) what is there is noted while something is looked for. */
const every = 1_000;

/** What came while something was looked for in vain: a message may have faded by the time its new words are asked about. */
export class Passing {
  readonly #record: WalkRecord;
  #prints: ScreenPrint[] = [];

  constructor(record: WalkRecord) {
    this.#record = record;
  }

  watch(pages: () => Page[]): () => void {
    const prints: ScreenPrint[] = [];
    this.#prints = prints;
    let isLooking = false;
    const look = async () => {
      if (isLooking) return;
      isLooking = true;
      for (const page of pages()) {
        const print = await fingerprintScreen(page, (data) => data).catch(() => undefined);
        if (print) prints.push(print);
      }
      isLooking = false;
    };
    // What came with the last press may be gone within a second.
    void look();
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }

  /** What showed on the same page a moment ago, is not there now, and had not been there before. */
  faded({ path, texts, elements }: ScreenPrint): Fingerprint[] {
    const prints = this.#prints.filter((print) => print.path === path);
    if (prints.length === 0) return [];
    const views = this.#record.screens.flatMap((screen) => screen.views.map(({ view }) => view));
    const stood = views.flatMap((view) => [...view.elements, ...view.texts]);
    const known = new Set([...stood, ...texts, ...elements].map(said));
    const came = prints.flatMap((print) => [...print.texts, ...print.elements]);
    return came.filter((one) => said(one) !== '' && !known.has(said(one)) && known.add(said(one)));
  }

  /** Whether it is one of those. */
  has(one: Fingerprint): boolean {
    return this.#prints.some(({ texts, elements }) => texts.includes(one) || elements.includes(one));
  }
}

const said = (one: Fingerprint) => generalise(nameOf(one as Remembered));
