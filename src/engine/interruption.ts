import { performQuietly } from './perform.ts';
import type { Running } from './running.ts';
import type { TroubleSeen } from './trouble.ts';

/** Does away with something that only interrupts, e.g. an offer over the page; it is not looked for meanwhile. */
export async function putAside({ trouble, words }: TroubleSeen, running: Running): Promise<void> {
  const { sight, evidence, tell } = running;
  const place = { ...running.place };
  tell({ type: 'trouble', place, trouble: trouble.id, words, note: trouble.note });
  await evidence.take(place, 'trouble').catch(() => {});
  const watched = sight.troubles;
  sight.troubles = watched.filter((one) => one !== trouble);
  try {
    await performQuietly(trouble.do, running);
  } finally {
    sight.troubles = watched;
  }
  const next = { ja: 'そのまま続けます。', en: 'going on' };
  tell({ type: 'recovered', place, trouble: trouble.id, next });
}
