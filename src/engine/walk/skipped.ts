import type { Chapter, Screen } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { recognition } from './recognition.ts';

/** Keeps an eye on screens that were passed over. One with an address or a tab of its own does not come by itself. */
export function passOver(chapter: Chapter, screens: Screen[], running: Running): void {
  for (const screen of screens) {
    const target = screen.optional && !screen.open && !screen.newTab && recognition(screen, running);
    // The author may say which dialog it is, also one that covers nothing else.
    const over = target && target.in?.kind !== 'dialog';
    if (target) running.lookout.skipped.push({ chapter, screen, target: { ...target, over } });
  }
}

/** The chapter is walked anew: its screens have their usual turn. */
export function forgetSkipped(chapter: Chapter, { lookout }: Running): void {
  lookout.skipped = lookout.skipped.filter((one) => one.chapter !== chapter);
}
