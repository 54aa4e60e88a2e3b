import type { Purpose, Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import type { FrameTarget } from '../protocol.ts';
import { isAdorned } from '../read/adorned.ts';
import { type Sought, seek, share } from '../read/compare.ts';
import { isIcon } from '../read/drawn-mark.ts';
import type { Hit } from '../read/hit.ts';
import { isWhole } from '../read/hits.ts';
import { entriesOfBox } from '../read/list-box.ts';
import { textOnScreen } from '../read/on-screen.ts';
import { nameOf, roleOf } from '../read/roles.ts';
import { closest, contains, descendantsOf, textOf } from '../read/tree.ts';
import { holds } from '../scope/region.ts';
import { chainOf, regionGroups } from '../scope/scope.ts';
import { chosenBehindNumbers } from './behind-number.ts';
import { byCss } from './by-css.ts';
import { isByMouse } from './by-mouse.ts';
import { byPlaceholder } from './by-placeholder.ts';
import { fitsFor } from './candidates.ts';
import { directlyUnder } from './directly-under.ts';
import { best, collapse } from './equals.ts';
import { fellows } from './fellows.ts';
import { type Fit, type Ranked, strengths } from './fit.ts';
import { isOfOtherMonth, namesMonth } from './grey-days.ts';
import { iconsInColumn } from './icon-in-column.ts';
import { optionHits } from './list-options.ts';
import { withoutListed } from './listed.ts';
import { ofEnteredForm } from './of-entered-form.ts';
import { offering } from './offering.ts';
import { OpenMenus } from './open-menu.ts';
import { isForTyping, listless } from './purposes.ts';
import { isFramedWithRadios } from './radio-fields.ts';
import { compareRanks, rankOf } from './rank.ts';
import { withoutSameEffect } from './same-effect.ts';
import { asOneValue } from './spread.ts';
import { withUnnamed } from './unnamed.ts';
import { withoutOthers } from './whole-label.ts';
import { within } from './within.ts';

/** The best candidates of a target in this document, best first; the first ones are equals when more than one is left. */
export function search(asked: FrameTarget, look: Look): Ranked[] {
  const found = searchFor(asked, look);
  const { target } = asked;
  const sought = seek(target.words);
  if (found.length || (target.css && target.purpose !== 'choose')) return found;
  if (target.purpose !== 'choose') return bestOf(iconsInColumn(target, sought, look), asked, sought, look);
  // A text field whose suggestions come while one types may say so nowhere: doubtful, and only by the whole of its words.
  const doubtful = (purpose: Purpose) =>
    searchFor({ ...asked, target: { ...target, purpose } }, look)
      .filter((fit) => fit.extent === 3 || isListOf(fit, sought))
      .map((fit) => ({ ...fit, tier: 0, rank: [0, ...fit.rank.slice(1)] }));
  // The title of radio buttons is none of a field among them that it does not call.
  const fields = doubtful('fill').filter(
    ({ shown: { control } }) =>
      !control.matches(listless) && (!isFramedWithRadios(control) || share(nameOf(control), sought) > 0),
  );
  // A box that shows a choice and an arrow, or choices side by side, is meant rather than a text field that the words are further from.
  const opening = chosenBehindNumbers(doubtful('open'), look);
  const boxes = opening.filter(({ shown: { control } }) => !isForTyping(control));
  const isBox = opening.length > 0 && boxes.length === opening.length;
  return isBox || !fields.length ? boxes : fields;
}

function searchFor(asked: FrameTarget, look: Look): Ranked[] {
  const { target } = asked;
  const sought = seek(target.words);
  if (target.css) return bestOf(byCss(target.css, target.purpose, sought, look), asked, sought, look);
  const among = (hits: Hit[]) => {
    const fits = hits.flatMap((hit) => {
      const named = fitsFor(hit, target.purpose, sought, look);
      return target.near ? withUnnamed(named, hit, target.purpose, look) : named;
    });
    const meant = withoutOthers(fits, hits, target, sought, look);
    return bestOf(target.purpose === 'fill' ? withoutListed(meant, hits, sought) : meant, asked, sought, look);
  };
  const drawn = target.in || target.near ? [] : [...look.drawnHits(sought), ...openOptions(target, sought, look)];
  const plain = isWhole(drawn, sought) ? among(drawn) : [];
  return isPlain(plain) ? plain : among(hitsInScope(asked, sought, look));
}

/** The title of a list that stands on the page may tell how many entries it has. */
const isListOf = ({ words, shown: { control } }: Fit, sought: Sought[]): boolean =>
  isAdorned(words, sought) && entriesOfBox(control).length > 0;

/** Nothing outdoes what shows the words in full: what attributes say, which take as long again to read, need not be known. */
function isPlain([best]: Ranked[]): boolean {
  return best !== undefined && compareRanks(best.rank, [2, 1, 3, strengths.value]) <= 0;
}

/** Of all that fits, the best; the first ones are equals. */
function bestOf(all: Fit[], asked: FrameTarget, sought: Sought[], look: Look): Ranked[] {
  const { target } = asked;
  const named = target.purpose === 'fill' ? [...all, ...byPlaceholder(all, sought, look)] : all;
  let fits = named.filter(
    (fit) => fit.extent > 0 && fitsRole(fit, target.role) && !look.layers.blocks(fit.shown.element),
  );
  if (isByMouse(target.purpose) && !target.css) fits = fits.filter((fit) => !isOther(fit, target, sought));
  if (isByMouse(target.purpose) && namesMonth(target.in))
    fits = fits.filter(({ shown }) => !isOfOtherMonth(shown.element));
  if (target.over) fits = fits.filter(({ shown }) => look.layers.isOver(shown.element));
  const inside = firstInMenus(within(fits, asked, look), target.purpose, look);
  const ranked = collapse(inside.map((fit) => ({ ...fit, rank: rankOf(fit, target.purpose) })));
  const meant = offering(best(ranked, target.near, sought, look), ranked, target, look);
  const one = ofEnteredForm(asOneValue(directlyUnder(meant, target, look), target, look), target);
  const equals = withoutSameEffect(one, target);
  return target.nth && equals.length === 1 ? [...equals, ...fellows(equals[0]!, target.purpose, look)] : equals;
}

/**
 * Words that are only a part of others mean something else: "Clock" is not "Local Clock", and "Users" not the icon for
 * "Invite users". What an icon says unseen may go on with the name of the place it is in: "Remove user Alice".
 */
function isOther({ extent, strength, words, shown }: Fit, target: Target, sought: Sought[]): boolean {
  if (extent !== 1 || isAdorned(words, sought)) return false;
  const placed = target.in ?? target.near ?? target.role;
  return !placed || strength > strengths.label || saysOther(shown.control);
}

/** Words are on it that a person reads, as on a list what is chosen: it is no icon, whatever it is called unseen. */
function saysOther(control: Element): boolean {
  if (!/\p{L}/u.test(textOnScreen(control))) return false;
  return ![control, ...descendantsOf(control)].some((part) => isIcon(part, textOf(part)));
}

/** What is pressed stands in the scope with its words; the label of a field may stand outside, as column headings do. */
function hitsInScope({ target, outside }: FrameTarget, sought: Sought[], look: Look): Hit[] {
  const options = openOptions(target, sought, look);
  const last = chainOf(target.in).slice(outside).at(-1);
  if (!last || !(isByMouse(target.purpose) || target.purpose === 'see')) return [...look.hits(sought), ...options];
  const regions = regionGroups(last, look, target.purpose).flat();
  const parts = regions.map(({ root }) => root);
  const hits = [...look.hitsAt(sought, parts), ...options];
  return hits.filter((hit) => regions.some((region) => holds(region, hit.at) || contains(hit.at, region.root)));
}

function openOptions({ purpose }: Target, sought: Sought[], look: Look): Hit[] {
  return purpose === 'see' || purpose === 'press' ? optionHits(look, sought) : [];
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
  if (around !== null && roleOf(around) === role) return true;
  // Some tabs and entries have a link of their own in them, which says all that they say.
  const holder = closest(fit.shown.control, (e) => roleOf(e) === role);
  return holder !== null && textOf(holder).trim() === textOf(fit.shown.control).trim();
}
