import type { Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import type { FrameTarget, Rank } from '../protocol.ts';
import { type Sought, seek, share } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { isWhole } from '../read/hits.ts';
import { isDisabled, nameOf, roleOf } from '../read/roles.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { holds, type Region } from '../scope/region.ts';
import { chainOf, regionGroups } from '../scope/scope.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { fitsFor } from './candidates.ts';
import { fellows } from './fellows.ts';
import { type Fit, type Ranked, strengths } from './fit.ts';
import { optionHits } from './list-options.ts';
import { distanceTo } from './nearness.ts';
import { OpenMenus } from './open-menu.ts';
import { readiness } from './purposes.ts';

/** The best candidates of a target in this document, best first; the first ones are equals when more than one is left. */
export function search(asked: FrameTarget, look: Look): Ranked[] {
  const found = searchFor(asked, look);
  if (found.length || asked.target.purpose !== 'choose') return found;
  // A text field whose suggestions come while one types may say so nowhere: doubtful, and only by the whole of its words.
  const fields = searchFor({ ...asked, target: { ...asked.target, purpose: 'fill' } }, look);
  return fields.filter((fit) => fit.extent === 3).map((fit) => ({ ...fit, tier: 0, rank: [0, ...fit.rank.slice(1)] }));
}

function searchFor(asked: FrameTarget, look: Look): Ranked[] {
  const { target } = asked;
  const sought = seek(target.words);
  if (target.css) return bestOf(byCss(target.css, target.purpose, sought, look), asked, sought, look);
  const among = (hits: Hit[]) =>
    bestOf(
      hits.flatMap((hit) => fitsFor(hit, target.purpose, sought, look)),
      asked,
      sought,
      look,
    );
  const drawn = target.in || target.near ? [] : [...look.drawnHits(sought), ...openOptions(target, sought, look)];
  const plain = isWhole(drawn, sought) ? among(drawn) : [];
  return isPlain(plain) ? plain : among(hitsInScope(asked, sought, look));
}

/** Nothing outdoes what shows the words in full: what attributes say, which take as long again to read, need not be known. */
function isPlain([best]: Ranked[]): boolean {
  return best !== undefined && compareRanks(best.rank, [2, 1, 3, strengths.value]) <= 0;
}

/** Of all that fits, the best; the first ones are equals. */
function bestOf(all: Fit[], asked: FrameTarget, sought: Sought[], look: Look): Ranked[] {
  const { target } = asked;
  let fits = all.filter(
    (fit) => fit.extent > 0 && fitsRole(fit, target.role) && !look.layers.blocks(fit.shown.element),
  );
  if (isUnscoped(target)) fits = fits.filter((fit) => !isHint(fit));
  if (target.over) fits = fits.filter(({ shown }) => look.layers.isOver(shown.element));
  const inside = firstInMenus(within(fits, asked, look), target.purpose, look);
  const ranked = collapse(inside.map((fit) => ({ ...fit, rank: rankOf(fit, target.purpose) })));
  const equals = best(ranked, target.near, sought, look);
  return target.nth && equals.length === 1 ? [...equals, ...fellows(equals[0]!, look)] : equals;
}

const isUnscoped = ({ purpose, in: place, near, role, css }: Target) =>
  /^(?:press|hover)$/.test(purpose) && !place && !near && !role && !css;

/** A word in the tip or the spoken name of an icon is nothing a reader sees: "Users" does not mean the icon for "Invite users". */
function isHint({ extent, strength }: Fit): boolean {
  return extent === 1 && strength <= strengths.label;
}

/** What is pressed stands in the scope with its words; the label of a field may stand outside, as column headings do. */
function hitsInScope({ target, outside }: FrameTarget, sought: Sought[], look: Look): Hit[] {
  const options = openOptions(target, sought, look);
  const last = chainOf(target.in).slice(outside).at(-1);
  if (!last || !/^(?:press|hover|see)$/.test(target.purpose)) return [...look.hits(sought), ...options];
  const regions = regionGroups(last, look).flat();
  const parts = regions.map(({ root }) => root);
  const hits = [...look.hitsAt(sought, parts), ...options];
  return hits.filter((hit) => regions.some((region) => holds(region, hit.at) || contains(hit.at, region.root)));
}

function openOptions({ purpose }: Target, sought: Sought[], look: Look): Hit[] {
  return purpose === 'see' ? optionHits(look, sought) : [];
}

function byCss(css: string, purpose: FrameTarget['target']['purpose'], sought: Sought[], look: Look): Fit[] {
  return look.matching(css).flatMap((element): Fit[] => {
    const shown =
      show(element, look.sight) ??
      (purpose === 'upload'
        ? ({ element, control: element, box: { x: 0, y: 0, width: 0, height: 0 } } satisfies Shown)
        : null);
    const part = sought.length && !isWordless(element) ? partOf(element, sought) : 1;
    if (!shown || !part) return [];
    return [
      {
        shown,
        tier: 2,
        extent: 3,
        strength: 10,
        whole: 3,
        ready: readiness(element, purpose) || 1,
        share: part,
        how: 'css',
        words: '',
      },
    ];
  });
}

function partOf(element: Element, sought: Sought[]): number {
  const said = [element.textContent ?? '', (element as HTMLInputElement).value ?? '', nameOf(element)];
  return Math.max(...said.map((text) => share(String(text), sought)));
}

/** An icon or a field without words is called what the author likes: there is nothing to compare. */
function isWordless(element: Element): boolean {
  return !/\S/.test(element.textContent ?? '') && !nameOf(element);
}

/** What an open menu says in full comes before its twins on the page behind it. */
function firstInMenus(fits: Fit[], purpose: string, look: Look): Fit[] {
  if (purpose !== 'press' && purpose !== 'hover') return fits;
  const menus = new OpenMenus(look);
  return fits.map((fit) =>
    fit.tier === 2 && fit.extent === 3 && menus.have(fit.shown.element) ? { ...fit, tier: 3 } : fit,
  );
}

function fitsRole(fit: Fit, role: string | undefined): boolean {
  if (!role) return true;
  if (roleOf(fit.shown.control) === role || roleOf(fit.shown.element) === role) return true;
  const around = closest(fit.shown.element, (e) => roleOf(e) !== '');
  return around !== null && roleOf(around) === role;
}

/** Applies the scopes from the outermost inwards; of several ways to read a scope the first that holds a candidate counts. */
function within(fits: Fit[], { target, outside }: FrameTarget, look: Look): Fit[] {
  const chain = chainOf(target.in).slice(outside);
  if (!chain.length) return fits;
  let outer: Region[] | null = null;
  for (const [i, scope] of chain.entries()) {
    const groups = regionGroups(scope, look).map((group) =>
      group.filter((r) => !outer || outer.some((o) => holds(o, r.root) || contains(r.root, o.root))),
    );
    const good = groups.find((group) => group.some((region) => fits.some((fit) => holds(region, fit.shown.element))));
    if (!good) return [];
    fits = tightest(fits, good);
    if (i < chain.length - 1) outer = good;
  }
  return fits;
}

/** Regions of one group may nest: a candidate counts where the smallest region around it is one that holds no smaller one with candidates. */
function tightest(fits: Fit[], regions: Region[]): Fit[] {
  const live = regions.filter((region) => fits.some((fit) => holds(region, fit.shown.element)));
  const leaves = live.filter(
    (region) =>
      !live.some((other) => other !== region && other.root !== region.root && contains(region.root, other.root)),
  );
  return fits.filter((fit) => leaves.some((region) => holds(region, fit.shown.element)));
}

function rankOf(fit: Fit, purpose: string): Rank {
  const { element, control } = fit.shown;
  const spoken = closest(element, (e) => e.getAttribute('aria-hidden') === 'true') ? 0 : 1;
  const current = control.matches(currentSelector) || leadsHere(control) ? 0 : 1;
  const live = isDisabled(control) ? 0 : 1;
  return [
    fit.tier,
    spoken,
    fit.extent,
    fit.strength,
    fit.whole,
    fit.ready,
    purpose === 'see' ? 0 : live,
    purpose === 'press' ? current : 0,
  ];
}

const currentSelector = '[aria-current]:not([aria-current=false]),[role=tab][aria-selected=true]';

/** A link to the page that it is on, as the menu of a page has one: a reader who is there means another. */
function leadsHere(control: Element): boolean {
  return (
    control instanceof HTMLAnchorElement &&
    control.href === location.href &&
    !/^#?$/.test(control.getAttribute('href')!)
  );
}

export function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (b[i] ?? 0) - (a[i] ?? 0);
  return 0;
}

/** One candidate a control: of nested ones the control itself stays, of several ways to one control the best. */
function collapse(fits: Ranked[]): Ranked[] {
  const byControl = new Map<Element, Ranked>();
  for (const fit of fits) {
    const known = byControl.get(fit.shown.control);
    if (!known || compareRanks(fit.rank, known.rank) < 0) byControl.set(fit.shown.control, fit);
  }
  const kept = new Map<Element, Ranked>();
  const around = new Map<Element, Element>();
  for (const fit of [...byControl.values()].sort((a, b) => compareRanks(a.rank, b.rank))) {
    // Several links may share one picture.
    const element = fit.shown.control.localName === 'area' ? fit.shown.control : fit.shown.element;
    const outer = closest(element, (e) => kept.has(e));
    const inner = around.get(element);
    if (inner && kept.has(inner)) continue;
    if (outer) {
      if (!isCloser(fit, kept.get(outer)!)) continue;
      kept.delete(outer);
    }
    kept.set(element, fit);
    for (const up of ancestorsOf(element)) if (!around.has(up)) around.set(up, element);
  }
  return [...kept.values()];
}

/** Of two nested candidates with the same words, the inner one is what is really pressed. */
function isCloser(inner: Ranked, outer: Ranked): boolean {
  if (!contains(outer.shown.element, inner.shown.element)) return false;
  return (
    inner.ready >= outer.ready &&
    inner.extent >= outer.extent &&
    inner.tier >= outer.tier &&
    inner.strength >= outer.strength
  );
}

function best(fits: Ranked[], near: string[] | undefined, sought: Sought[], look: Look): Ranked[] {
  const sorted = fits.sort((a, b) => compareRanks(a.rank, b.rank));
  const top = sorted[0];
  if (!top) return [];
  let equals = sorted.filter((fit) => compareRanks(fit.rank, top.rank) === 0);
  if (top.extent === 1) {
    // Clearly tighter words win; two that merely differ in length are a question for the author.
    const tight = Math.max(...equals.map((fit) => fit.share));
    equals = equals.filter((fit) => fit.share * 1.8 > tight).sort((a, b) => b.share - a.share);
  }
  // Of several things with the same tip, the one that also shows the words is what a reader sees.
  const shows =
    top.strength <= strengths.title ? equals.filter(({ shown }) => share(textOf(shown.control), sought) > 0) : [];
  if (shows.length) equals = shows;
  if (!near?.length) return equals;
  const nearest = distanceTo(near, equals, look);
  // In a frame without those words a candidate counts only when no other frame has any.
  return nearest.length
    ? nearest.map((fit) => ({ ...fit, rank: [...fit.rank, 1] }))
    : equals.map((fit) => ({ ...fit, rank: [...fit.rank, 0] }));
}
