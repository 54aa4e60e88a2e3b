import type { Use } from '../../engine/observer.ts';
import type { Fingerprint, ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import type { Remembered, User } from '../baseline/model.ts';
import { gap, overlap } from '../drift/boxes.ts';
import { nameOf, wordsFor } from '../drift/naming.ts';
import { folded } from '../mend/words-now.ts';

/** Which elements of the print the steps have found: by where they stand now, and their words. */
export async function usersIn(print: ScreenPrint, uses: Use[]): Promise<Map<Fingerprint, User[]>> {
  const users = new Map<Fingerprint, User[]>();
  for (const { by, found, target } of uses) {
    const box = await found.locator.boundingBox({ timeout: 300 }).catch(() => null);
    if (!box) continue;
    const place = [box.x + print.scroll[0], box.y + print.scroll[1], box.width, box.height];
    const element = elementAt(print, place, found.name) ?? labelBeside(print, place, target.words);
    const user: User = by === 'shows' ? by : by + 1;
    if (element) users.set(element, [...new Set([...(users.get(element) ?? []), user])]);
  }
  return users;
}

/** The element that fills the place best; of several, the one with the words. */
export function elementAt(print: ScreenPrint, place: number[], name: string): Fingerprint | undefined {
  const area = ([, , width, height]: readonly number[]) => width! * height!;
  const near = [...print.elements, ...print.texts]
    .filter((one) => one.box[2] > 0 && overlap(one.box, place) > 0.6)
    .map((one) => {
      const bigger = Math.max(area(one.box), area(place));
      const fit = Math.min(area(one.box), area(place)) / bigger;
      return { one, fit, score: fit + (says(one, name) ? 0.6 : 0) + (one.role && one.role !== 'text' ? 0.1 : 0) };
    })
    // What says something else and does not quite fill the place lies over it, or beside it.
    .filter(({ one, fit }) => fit > 0.8 || name === '' || nameOf(one as Remembered) === '' || says(one, name))
    .toSorted((a, b) => b.score - a.score);
  return near[0] && near[0].score > 0.5 ? near[0].one : undefined;
}

/** A box that is no element of the print, as around radio buttons, is known by the words that it was found by. */
function labelBeside({ elements, texts }: ScreenPrint, place: number[], words: string[]): Fingerprint | undefined {
  const sought = words.map(folded);
  const called = [...elements, ...texts].filter((one) => sought.includes(folded(wordsFor(one as Remembered))));
  return called.toSorted((a, b) => gap(a.box, place) - gap(b.box, place))[0];
}

function says(one: Fingerprint, name: string): boolean {
  return name !== '' && [one.aname, one.text, one.label, one.placeholder].includes(name);
}
