import type { Page } from 'playwright';
import type { Detour } from '../../engine/observer.ts';
import { fingerprintScreen, type ScreenPrint } from '../../page/fingerprint.ts';
import { viewOf } from '../baseline/learn.ts';
import type { ScreenView } from '../baseline/model.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/findings.ts';
import { kindOf, nameOf, wordsFor } from '../drift/naming.ts';
import { matchScreens } from '../healing/match-screens.ts';
import { findAgain } from '../mend/find-again.ts';
import { inDialog, pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { wordsThatFind } from './reach.ts';

/** A screen is known again when so much of it is there. */
const enough = 0.5;

/** None of the expected screens shows: is it one of them in other words, or one that nobody knows? */
export async function loseScreen(detour: Detour, guide: Guide) {
  const { runbook, store, record, redact } = guide;
  const names = detour.screens.map(({ screen }) => nameIn(detour, screen.id, guide));
  if (names.every((name) => !store.get(name, 'screen'))) return undefined;
  for (const page of detour.pages) {
    const print = await fingerprintScreen(page, (data) => data);
    const view = viewOf(redact(print), { screen: '', view: 'screen', title: '', size: { width: 0, height: 0 } });
    const fits = names.map((name) => likeness(store.get(name, 'screen')?.view, view));
    const best = fits.indexOf(Math.max(...fits));
    if (fits[best]! < enough || hidesBehindDialog(store.get(names[best]!, 'screen')!.view, view)) continue;
    await proposeShows(detour, best, names[best]!, page, print, guide);
    return { index: best, page };
  }
  const required = detour.screens.findIndex(({ screen }) => !screen.optional);
  return required < 0 ? undefined : passBetween(detour, names[required] ?? runbook.path, record.stumbles.length, guide);
}

function nameIn({ chapter }: Detour, id: string, { runbook }: Guide): string {
  const owner = chapter.screens.some((one) => one.id === id)
    ? chapter
    : runbook.chapters.find(({ screens }) => screens.some((one) => one.id === id))!;
  return screenName(runbook, owner.id, id);
}

function likeness(old: ScreenView | undefined, now: ScreenView): number {
  if (!old) return 0;
  const before = [...old.elements, ...old.texts].filter(({ comes }) => !comes);
  const { pairs } = matchScreens(before, [...now.elements, ...now.texts]);
  return pairs.length / Math.max(1, before.length, (now.elements.length + now.texts.length) * 0.5);
}

function hidesBehindDialog(old: ScreenView, now: ScreenView): boolean {
  return now.elements.some(inDialog) && !old.elements.some(inDialog);
}

/** The words by which the screen was recognised have become others. */
async function proposeShows(detour: Detour, index: number, name: string, page: Page, print: ScreenPrint, guide: Guide) {
  const { screen, target } = detour.screens[index]!;
  if (!screen.shows) return;
  const present = [...print.elements, ...print.texts];
  const again = findAgain(guide.store, name, 'shows', guide.redact(present));
  if (!again) return;
  const { old, confidence, reasons } = again;
  const now = again.now && present.find((one) => one.xpath === again.now!.xpath && one.frame === again.now!.frame);
  const facts = { role: kindOf(old), name: nameOf(old), before: nameOf(old), boxBefore: old.box, old };
  const other = now && (await wordsThatFind(page, now, target));
  if (!now || !other) {
    guide.record.stumbles.push({ screen: name, finding: finish({ kind: 'removed', ...facts }) });
    return;
  }
  const after = wordsFor({ ...old, ...now });
  guide.record.stumbles.push({
    screen: name,
    finding: finish({ kind: 'renamed', ...facts, after, boxAfter: now.box }),
    mends: [
      {
        where: screen.where,
        key: 'shows',
        old: nameOf(old),
        sought: target.words,
        words: after,
        confidence,
        reasons,
      },
    ],
  });
}

/** A screen in between is told, and left by the button that plainly leads on, where nothing can be harmed. */
async function passBetween(detour: Detour, before: string, count: number, guide: Guide): Promise<'again' | undefined> {
  const { record, store, through } = guide;
  const [page] = detour.pages.toReversed();
  if (!page || record.stumbles.filter(({ finding }) => finding.kind === 'screen-added').length >= 8) return undefined;
  const print = await fingerprintScreen(page, guide.redact);
  const known = store
    .screens()
    .flatMap((name) => store.views(name).flatMap((view) => store.get(name, view)?.view.elements ?? []));
  const words = new Set(known.map(nameOf));
  const way = wayOn(print, (one) => words.has(one.text) && !inDialog(one)) ?? wayOn(print, () => false);
  const title = titleOf(print);
  const twice = record.stumbles
    .slice(0, count)
    .some(({ finding }) => finding.kind === 'screen-added' && finding.name === title);
  if (twice) return undefined;
  const after = way && (way.text || way.aname);
  const finding = finish({ kind: 'screen-added', role: 'screen', name: title, ...(after ? { after } : {}) });
  record.stumbles.push({ screen: before, finding: { ...finding, severity: 'breaking' } });
  if (!way || !(through || isHarmless(page.url()))) return undefined;
  return (await pressElement(page, way)) ? 'again' : undefined;
}

function titleOf({ elements, title }: ScreenPrint): string {
  const headings = elements.filter(({ role }) => role === 'heading');
  return (headings.find(inDialog) ?? headings[0])?.text || title;
}
