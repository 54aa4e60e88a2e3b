import type { Page } from 'playwright';
import type { Loss } from '../../engine/observer.ts';
import { find } from '../../page/find/find.ts';
import { type Fingerprint, fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { check } from '../../page/operate/index.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import { kindOf, nameOf, wordsFor } from '../drift/naming.ts';
import { pressedBefore } from './asked.ts';
import { inDialog, pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import type { Stumble } from './record.ts';
import { screenBefore, stepBefore } from './screen-before.ts';
import { soughtBy } from './sought.ts';

/** What keeps a step from its element and was not there before: a dialog over it, or a box that must be ticked first. */
export async function unblock(loss: Loss, guide: Guide): Promise<boolean> {
  const { page, failure } = loss;
  const { store, through, redact } = guide;
  const { screen } = soughtBy(loss, guide);
  const known = store.views(screen).flatMap((view) => store.get(screen, view)?.view.elements ?? []);
  if (known.length === 0) return false;
  const print = await fingerprintScreen(page, redact);
  const mayAct = through || isHarmless(page.url());
  if (failure.code === 'disabled') return enable(loss, known, print, guide, mayAct);
  const dialog = print.elements.filter(
    (one) => inDialog(one) && !known.some((old) => inDialog(old) && nameOf(old) === one.text),
  );
  if (dialog.length === 0 || known.some(inDialog)) return false;
  const way = wayOn({ ...print, elements: dialog }, () => false, pressedBefore(loss, guide));
  const title =
    dialog.find(({ role }) => role === 'heading')?.text ?? dialog[0]!.container.at(-1)!.replace(/^\w+ /, '');
  const after = way && { after: way.text || way.aname };
  const finding = finish({ kind: 'screen-added', role: 'screen', name: title, ...after });
  const stumble: Stumble = { screen, finding: { ...finding, severity: 'breaking' } };
  guide.record.stumbles.push(stumble);
  if (!mayAct || !way || !(await pressElement(page, way))) return false;
  const words = way.text || way.aname;
  // What lies over the screen has come by itself; what stands in the place of what was to come, by what was pressed.
  stumble.mends = failure.code === 'covered' ? screenBefore(loss.screen, title, words) : [stepBefore(loss.step, words)];
  return true;
}

/** The step's element is disabled. A box to tick that the approved screen did not have is the likely reason. */
async function enable(
  loss: Loss,
  known: Remembered[],
  print: ScreenPrint,
  guide: Guide,
  mayAct: boolean,
): Promise<boolean> {
  const { screen, user } = soughtBy(loss, guide);
  const old = known.find(({ usedBy }) => usedBy.includes(user));
  if (!old || old.disabled) return false;
  // What has no words is no twin of a box whose words are only beside it.
  const words = new Set(known.map(nameOf).filter(Boolean));
  const isTick = ({ role, tag }: Fingerprint) => role === 'checkbox' || role === 'switch' || tag === 'label';
  const boxed = print.elements.filter((one) => isTick(one) && !words.has(one.aname) && !words.has(one.text));
  const boxes = [...new Set(boxed.map((one) => wordsFor(one as Remembered)).filter(Boolean))];
  const ticked: string[] = [];
  if (mayAct) for (const box of boxes) if (await tick(loss.page, box)) ticked.push(box);
  const causes = mayAct ? ticked : boxes;
  const [after] = causes;
  const facts = { role: kindOf(old), name: nameOf(old), boxBefore: old.box, old };
  guide.record.stumbles.push({
    screen,
    finding: { ...finish({ kind: 'disabled', ...facts, ...(after && { after }) }), severity: 'breaking' },
    mends: causes.map((box) => ({
      ...{ where: loss.step.where, key: 'check', insert: true, old: '', sought: [], words: box, confidence: 0.8 },
      reasons: [{ ja: '新しいチェックボックス', en: 'a box to tick that was not there' }],
    })),
  });
  return ticked.length > 0;
}

/** Ticks a box by the words beside it; a label that belongs to no box is left alone. */
async function tick(page: Page, words: string): Promise<boolean> {
  try {
    const found = await find(page, { purpose: 'check', words: [words] }, { timeout: 2_000 });
    await check(found, true, { timeout: 3_000 });
    return true;
  } catch {
    return false;
  }
}
