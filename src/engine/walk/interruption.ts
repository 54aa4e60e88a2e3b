import { puttingBack } from '../../page/hand/pointed.ts';
import type { Unasked } from '../lookout.ts';
import type { Running } from '../running.ts';
import { performQuietly } from '../step/perform.ts';
import { CameLate, type Skipped } from './came-late.ts';
import { walkScreen } from './screens.ts';
import { TroubleSeen } from './trouble.ts';

/** Does away with what lies over the page, so that the step it came over can go on. */
export async function putAside(seen: Unasked, running: Running): Promise<void> {
  const { place, lookout, stage } = running;
  const { troubles } = lookout;
  try {
    // A menu that had opened under the mouse closed when the mouse left it.
    const work = () =>
      puttingBack(stage.page, () =>
        seen instanceof CameLate ? walkLate(seen.skipped, running) : closeTrouble(seen, running),
      );
    await stage.trail.visiting(seen.page, work);
  } finally {
    lookout.troubles = troubles;
    running.place = place;
  }
}

/** An optional screen that comes only now has its turn now, once. */
async function walkLate(skipped: Skipped, running: Running): Promise<void> {
  const { lookout, evidence, state } = running;
  const { chapter, screen } = skipped;
  lookout.skipped = lookout.skipped.filter((one) => one !== skipped);
  running.place = { chapter: chapter.id, attempt: state.tries.get(chapter.id) ?? 1 };
  await evidence.between(() => walkScreen(chapter, screen, running));
}

/** What only interrupts, e.g. an offer over the page; it is not looked for meanwhile. */
async function closeTrouble({ trouble, words, page }: TroubleSeen, running: Running): Promise<void> {
  const { lookout, evidence, tell } = running;
  const place = { ...running.place };
  tell({ type: 'trouble', place, trouble: trouble.id, words, note: trouble.note, interrupts: true });
  await evidence.between(() => evidence.take(place, 'trouble')).catch(() => {});
  lookout.troubles = lookout.troubles.filter((one) => one !== trouble);
  await performQuietly(trouble.do, running);
  if (!(await lookout.leaves(trouble))) throw new TroubleSeen(trouble, words, page, true);
  const next = { ja: 'そのまま続けます。', en: 'going on' };
  tell({ type: 'recovered', place, trouble: trouble.id, next });
}
