import type { Page } from 'playwright';
import type { Loss } from '../../engine/observer.ts';
import { find } from '../../page/find.ts';
import { type Fingerprint, fingerprintScreen } from '../../page/fingerprint.ts';
import { check } from '../../page/operate/index.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/findings.ts';
import { nameOf } from '../drift/naming.ts';
import { inDialog, pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';

/** What keeps a step from its element and was not there before: a dialog over it, or a box that must be ticked first. */
export async function unblock(loss: Loss, guide: Guide): Promise<boolean> {
  const { page, failure } = loss;
  const { store, record, runbook, through, redact } = guide;
  const screen = screenName(runbook, loss.chapter.id, loss.screen.id);
  const known = store.views(screen).flatMap((view) => store.get(screen, view)?.view.elements ?? []);
  if (known.length === 0 || !(through || isHarmless(page.url()))) return false;
  const print = await fingerprintScreen(page, redact);
  const words = new Set(known.map(nameOf));
  if (failure.code === 'disabled') {
    const fresh = (one: Fingerprint) => !words.has(one.aname) && !words.has(one.text);
    const ticks = print.elements.filter((one) => fresh(one) && (one.role === 'checkbox' || one.tag === 'label'));
    return (await Promise.all(ticks.map((one) => tick(page, one)))).includes(true);
  }
  const dialog = print.elements.filter(
    (one) => inDialog(one) && !known.some((old) => inDialog(old) && nameOf(old) === one.text),
  );
  if (dialog.length === 0 || known.some(inDialog)) return false;
  const way = wayOn({ ...print, elements: dialog }, () => false);
  const title =
    dialog.find(({ role }) => role === 'heading')?.text ?? dialog[0]!.container.at(-1)!.replace(/^\w+ /, '');
  const finding = finish({
    kind: 'screen-added',
    role: 'screen',
    name: title,
    ...(way ? { after: way.text || way.aname } : {}),
  });
  record.stumbles.push({ screen, finding: { ...finding, severity: 'breaking' } });
  return way !== undefined && pressElement(page, way);
}

/** Ticks a box by the words beside it; a label that belongs to no box is left alone. */
async function tick(page: Page, one: Fingerprint): Promise<boolean> {
  try {
    const found = await find(page, { purpose: 'check', words: [one.aname || one.text] }, { timeout: 2_000 });
    await check(found, true, { timeout: 3_000 });
    return true;
  } catch {
    return false;
  }
}
