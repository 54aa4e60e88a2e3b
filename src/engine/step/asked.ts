import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../running.ts';

/** Whether the browser has asked for a text since the last press, or does within three seconds. */
export async function isAsked(running: Running): Promise<boolean> {
  for (const end = Date.now() + 3_000; !running.asked && Date.now() < end; ) await pause(50);
  return running.asked === true;
}
