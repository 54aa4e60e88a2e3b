import type { Detour, Way } from '../../engine/observer.ts';
import { type Fingerprint, fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { generalise } from '../baseline/patterns.ts';
import { finish } from '../drift/finish.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import { became } from './became.ts';
import { inDialog, pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { insteadOf } from './instead.ts';
import { type KnownScreen, knowScreen, mendOfSign, namesIn } from './know-screen.ts';
import { lackEntry } from './lack-entry.ts';
import { movedOn } from './moved-on.ts';
import { otherInOrder } from './other-order.ts';
import type { Stumble } from './record.ts';
import { screenBefore } from './screen-before.ts';
import { screenGone } from './screen-gone.ts';

/** None of the expected screens shows: is it one of them in other words, or one that nobody knows? */
export async function loseScreen(detour: Detour, guide: Guide): Promise<Way | 'again' | undefined> {
  const { runbook, store, record } = guide;
  const names = namesIn(detour, guide);
  if (names.every((name) => !store.get(name, 'screen'))) return undefined;
  const known = await knowScreen(detour, guide);
  if (known) {
    await proposeSign(detour, known, guide);
    return known;
  }
  const other = await otherInOrder(detour, guide);
  if (other) return other;
  const first = await movedOn(detour.pages, guide);
  if (first.length > 0) return { first };
  const gone = await screenGone(detour, guide);
  if (gone) return gone;
  if (await lackEntry(detour.pages, guide)) return undefined;
  const required = detour.screens.findIndex(({ screen }) => !screen.optional);
  return required < 0 ? undefined : passBetween(detour, names[required] ?? runbook.path, record.stumbles.length, guide);
}

/** The words by which the screen was recognised have become others: its own, or those that its first step looks for. */
async function proposeSign(detour: Detour, { index, name, page, print }: KnownScreen, guide: Guide): Promise<void> {
  const { screen, target } = detour.screens[index]!;
  // What a first step acts on stands there until it does; a message may be gone by then.
  if (!screen.shows && target.purpose !== 'see') return;
  const user = screen.shows ? 'shows' : 1;
  const instead = await insteadOf(page, { screen: name, user, target }, guide, print);
  if (!instead) return;
  const { old, now } = instead;
  const facts = { role: kindOf(old), name: nameOf(old), before: nameOf(old), boxBefore: old.box, old };
  if (!now) {
    if (screen.shows) guide.record.stumbles.push({ screen: name, finding: finish({ kind: 'removed', ...facts }) });
    return;
  }
  const finding = became({ old, now }, target, false);
  if (finding)
    guide.record.stumbles.push({ screen: name, finding, mends: [mendOfSign(screen, target, instead, now.words)] });
}

/** A screen in between is told, and left by the button that plainly leads on, where nothing can be harmed. */
async function passBetween(detour: Detour, before: string, count: number, guide: Guide): Promise<'again' | undefined> {
  const { record, store, through } = guide;
  const [page] = detour.pages.toReversed();
  if (!page || record.stumbles.filter(({ finding }) => finding.kind === 'screen-added').length >= 8) return undefined;
  const print = await fingerprintScreen(page, guide.redact);
  const known = store
    .screens()
    .flatMap((name) => store.views(name).flatMap((view) => store.get(name, view)?.view ?? []))
    // What earlier screens are called by now is known, too.
    .concat(record.screens.flatMap(({ views }) => views.map(({ view }) => view)))
    .flatMap(({ elements, texts }) => [...elements, ...texts]);
  const words = new Set(known.map(nameOf));
  const shapes = new Set([...words].map(shapeOf));
  const way = wayOn(print, (one) => words.has(one.text) && !inDialog(one)) ?? wayOn(print, () => false);
  const fresh = freshIn(print, shapes, way);
  // No way leads on, and no heading is new: nobody came between.
  if (!way && fresh === undefined) return undefined;
  const title = fresh || print.title;
  const twice = record.stumbles
    .slice(0, count)
    .some(({ finding }) => finding.kind === 'screen-added' && finding.name === title);
  if (twice) return undefined;
  const after = way && (way.text || way.aname);
  const finding = finish({ kind: 'screen-added', role: 'screen', name: title, ...(after ? { after } : {}) });
  const stumble: Stumble = { screen: before, finding: { ...finding, severity: 'breaking' } };
  record.stumbles.push(stumble);
  if (!way || !(through || isHarmless(page.url())) || !(await pressElement(page, way))) return undefined;
  const next = detour.screens.find(({ screen }) => !screen.optional)!.screen;
  if (fresh !== undefined) stumble.mends = screenBefore(next, fresh, after!, record.moved);
  record.moved = [];
  return 'again';
}

/** Its heading; without one, the first words that no approved screen says, where the way on is. */
function freshIn({ elements, texts }: ScreenPrint, known: Set<string>, way?: Fingerprint): string | undefined {
  const isFresh = ({ text }: Fingerprint) => text !== '' && !known.has(shapeOf(text));
  const headings = elements.filter((one) => one.role === 'heading' && isFresh(one));
  const said = texts.filter((one) => one.frame === way?.frame && isFresh(one));
  return (headings.find(inDialog) ?? headings[0] ?? said[0])?.text;
}

/** Whatever its numbers are: they may only count. */
const shapeOf = (words: string) => generalise(words).replace(/\{n\}|\d+/g, '#');
