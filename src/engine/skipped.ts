import { StepFailure } from '../base/errors.ts';
import type { Chapter, Screen } from '../runbook/model.ts';
import type { Target } from '../steps/target.ts';
import { recognition } from './arrive.ts';
import type { Running } from './running.ts';

/** An optional screen that was passed over, because the one after it showed first. It may still come, over the page. */
export interface Skipped {
  chapter: Chapter;
  screen: Screen;
  target: Target;
}

/** It has come over what is looked for. */
export class CameLate extends StepFailure {
  readonly skipped: Skipped;

  constructor(skipped: Skipped) {
    const text = { ja: '省いた画面が後から表示されました。', en: 'a screen that had been passed over showed late' };
    super('came-late', text, { where: skipped.screen.where });
    this.skipped = skipped;
  }
}

/** Keeps an eye on screens that were passed over. One with an address or a tab of its own does not come by itself. */
export function passOver(chapter: Chapter, screens: Screen[], running: Running): void {
  for (const screen of screens) {
    const target = screen.optional && !screen.open && !screen.newTab && recognition(screen, running);
    // The author may say which dialog it is, also one that covers nothing else.
    const over = target && target.in?.kind !== 'dialog';
    if (target) running.sight.skipped.push({ chapter, screen, target: { ...target, over } });
  }
}

/** The chapter is walked anew: its screens have their usual turn. */
export function forgetSkipped(chapter: Chapter, { sight }: Running): void {
  sight.skipped = sight.skipped.filter((one) => one.chapter !== chapter);
}
