import type { Loss } from '../../engine/observer.ts';
import { fingerprintScreen } from '../../page/fingerprint.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/findings.ts';
import { nameOf } from '../drift/naming.ts';
import { inDialog, pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { elementNamed } from './reach.ts';

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
    const boxes = print.elements.filter(
      ({ role, states, aname }) => role === 'checkbox' && !states.includes('checked') && !words.has(aname),
    );
    for (const box of boxes)
      await (await elementNamed(page, box, 'check'))?.locator.click({ timeout: 2_000 }).catch(() => {});
    return boxes.length > 0;
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
