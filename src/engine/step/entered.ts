import { StepFailure } from '../../base/errors.ts';
import { fates } from '../../page/find/fates.ts';
import { type Found, isSame } from '../../page/find/found.ts';
import { comesAlive } from '../../page/operate/index.ts';
import { called } from '../../page/operate/operand.ts';
import type { Entered, Running } from '../running.ts';

/** Milliseconds after which what was entered is looked at again while a button is waited for. */
const pace = 500;
/** Milliseconds to find the fields that were drawn anew; those that stay away went with what they belonged to. */
const patience = 1000;
/** How often a page may take back what is entered. */
const most = 3;

/**
 * An answer that comes late draws a list or a form anew, or empties its fields, without what was ticked and typed
 * meanwhile. A person sees that before they press anything, and does it again.
 */
export async function enterAgain(running: Running): Promise<void> {
  const { entered } = running;
  running.entered = [];
  for (let times = 0; entered.length > 0; times++) {
    const emptied = await enterLost(entered, running);
    if (!emptied) return;
    if (times === most) throw keepsTaking(emptied);
  }
}

/**
 * The same, where what is to be pressed is dead as yet: maybe until the record has come, and then until what that has
 * taken back is entered again. False when it stayed dead for `timeout` ms.
 */
export async function enterUntilAlive(found: Found, timeout: number, running: Running): Promise<boolean> {
  const { entered, lookout } = running;
  await enterAgain(running);
  if (!found.disabled || entered.length === 0) return true;
  const end = Date.now() + timeout;
  for (;;) {
    const left = end - Date.now();
    if (left <= 0) return false;
    const wait = (signal: AbortSignal) => comesAlive(found, { signal, timeout: Math.min(pace, left) });
    const isAlive = await lookout.goingOn(() => lookout.guarded(wait));
    running.entered = entered;
    await enterAgain(running);
    if (isAlive) return true;
  }
}

/** Returns one whose field the page had emptied while it stayed, and which was entered again. */
async function enterLost(entered: Entered[], running: Running): Promise<Found | undefined> {
  const { sight, signal, tell } = running;
  const become = await fates(
    entered.map(({ found }) => found),
    signal,
  );
  const end = Date.now() + patience;
  const seek = ({ target }: Entered) => sight.locate(target, Math.max(1, end - Date.now())).catch(noLonger);
  let emptied: Found | undefined;
  for (const one of [...entered]) {
    const { found, place } = one;
    const fate = become.get(found);
    if (fate === 'gone') {
      const there = one.anew() && (await seek(one));
      if (there) await one.again(there);
    } else if (fate && !fate.kept && one.isLostTo(fate.value)) {
      // What a page does with a value on purpose it does when that is entered or left, or once it has sent it somewhere.
      const there = fate.answer || !one.byItself() ? undefined : await seek(one);
      const again = there !== undefined && isSame(there, found) && !there.disabled;
      if (again && !(await one.again(there))) continue;
      tell({ type: 'emptied', place, field: found.name, again });
      if (again) emptied = found;
      else entered.splice(entered.indexOf(one), 1);
    }
  }
  return emptied;
}

function noLonger(failure: unknown): undefined {
  if (!(failure instanceof StepFailure) || !/^(?:not-found|ambiguous|restless)$/.test(failure.code)) throw failure;
}

function keepsTaking(found: Found): StepFailure {
  const it = called(found);
  return new StepFailure('no-effect', {
    ja: `${it.ja}に入力した値をページが何度も消します。まだ何も押していません。`,
    en: `The page keeps taking back what is entered into ${it.en}. Nothing was pressed yet.`,
  });
}
