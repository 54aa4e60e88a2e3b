import type { Scope } from '../../steps/target.ts';
import { callName, cut, rowWords } from './describe.ts';
import { columnHeadings } from './label/column-heading.ts';
import { isCell, isOfHeadings } from './label/columns.ts';
import { Look } from './look.ts';
import { titlesOfRadios } from './radio-titles.ts';
import { badge } from './read/badges.ts';
import { seek, tidy } from './read/compare.ts';
import { controlSelector, isControl, isDisabled, nameOf, roleOf } from './read/roles.ts';
import { tipOf } from './read/tips.ts';
import { closest, inline, parentOf, textOf } from './read/tree.ts';
import type { Excuse, InventoryReport } from './reports.ts';
import { frameSpots } from './scope/frame-spots.ts';
import { holds } from './scope/region.ts';
import { regionGroups } from './scope/scope.ts';
import { clickableAround, isItem } from './search/clickable.ts';
import { noticesOf } from './see/notices.ts';
import { show } from './see/stand-in.ts';
import { titledIcons } from './titled-icons.ts';

const enough = 400;

/** What is on the screen: usable things, and texts that cannot be used with the reason. Fields tell no values; `place` is where something was looked for. */
export function inventory(place: Scope | undefined): InventoryReport {
  const look = new Look();
  const headingOver = columnHeadings();
  const regions = (place && regionGroups(place, look)[0]) ?? [];
  const report: InventoryReport = { things: [], frames: frameSpots([], look), texts: [], notices: noticesOf(look) };
  for (const element of look.all(controlSelector)) {
    if (report.things.length >= enough) break;
    const shown = show(element, look.sight);
    const own = callName(element) || cut(tipOf(element));
    const column = own ? '' : cut(headingOver(element));
    const name = own || column || beside(element);
    const row = column && rowWords(element);
    if (!shown) {
      if (name) report.texts.push({ text: name, excuse: 'hidden' });
      continue;
    }
    if (look.layers.blocks(shown.element)) {
      if (name) report.texts.push({ text: name, excuse: 'behind-dialog' });
      continue;
    }
    const dialog = look.layers.dialogOf(element);
    report.things.push({
      role: roleOf(element),
      name,
      disabled: isDisabled(element),
      ...(row ? { row } : {}),
      ...(element.matches(wrong) ? { wrong: true } : {}),
      ...(regions.some((region) => holds(region, element)) ? { inside: true } : {}),
      ...(dialog ? { dialog: cut(nameOf(dialog)) } : {}),
    });
  }
  for (const name of titlesOfRadios(look)) report.things.push({ role: 'radiogroup', name, disabled: false });
  for (const { element, name } of titledIcons(look)) {
    if (report.things.length >= enough) break;
    const inside = regions.some((region) => holds(region, element));
    if (!look.layers.blocks(element))
      report.things.push({ role: 'icon', name: cut(name), disabled: false, ...(inside ? { inside } : {}) });
  }
  const told = new Map<Excuse, number>();
  for (const node of look.texts.texts()) {
    const text = tidy(node.data);
    const parent = parentOf(node);
    if (!text || text.length > 80 || !parent || !seek([text]).length) continue;
    const excuse: Excuse = look.sight.boxOf(parent)
      ? look.layers.blocks(parent)
        ? 'behind-dialog'
        : 'plain-text'
      : 'hidden';
    // A page full of hidden dialogs must not crowd out what is to be seen.
    const count = (told.get(excuse) ?? 0) + 1;
    told.set(excuse, count);
    if (count > enough) continue;
    const pressable = excuse === 'plain-text' && isPressable(parent, look);
    report.texts.push({ text, excuse, ...(pressable ? { pressable } : {}) });
  }
  return report;
}

/** Of texts outside of controls; a label is pressed for its field. */
function isPressable(text: Element, look: Look): boolean {
  if (closest(text, (around) => around.localName === 'label' || isControl(around))) return false;
  return clickableAround(text, look) !== null || isItem(text, look);
}

/** What the page, or the browser after one tried to send it, calls filled in wrongly. */
const wrong = '[aria-invalid=true],:is(input,select,textarea):user-invalid';

const entries = 'input:not([type=hidden]),select,textarea';

/**
 * The legend of a field that is alone in its frame, else the text just before a field that nothing names; that of a box to
 * tick mostly stands behind it. Another row's is not its own, nor another field's, and what a button says is no name.
 */
function beside(element: Element): string {
  if (!element.matches(entries)) return '';
  const legend = legendOf(element);
  if (legend) return legend;
  const walker = document.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  const isBox = element.matches('[type=checkbox],[type=radio]');
  const whole = element.closest('tr');
  // The headings of columns say nothing of the box that ticks all.
  const row = isBox && whole && isOfHeadings(whole) ? closest(element, isCell) : whole;
  const step = () => (isBox ? walker.nextNode() : walker.previousNode());
  for (let node = step(), i = 0; node && i < 30; node = step(), i++) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if ((node as Element).matches(entries) && (node as Element).checkVisibility()) return '';
      continue;
    }
    if (row && !row.contains(node)) return '';
    const text = runAround(node as Text, element);
    if (!(text.length > 1 || /\p{Script=Han}/u.test(text)) || badge.test(text)) continue;
    if (!node.parentElement?.checkVisibility()) continue;
    if (!node.parentElement.closest('button,[role=button]')) return cut(text);
    if (isBox) return '';
  }
  return '';
}

function legendOf(element: Element): string {
  const frame = element.closest('fieldset');
  const legend = frame?.querySelectorAll(entries).length === 1 && frame.querySelector(':scope > legend');
  return legend ? cut(tidy(textOf(legend))) : '';
}

/** The whole of a text of which some is set off, as in a link. */
function runAround(text: Text, field: Element): string {
  let whole: Node = text;
  for (let up = text.parentElement; up && inline.has(up.localName) && !up.contains(field); up = up.parentElement)
    whole = up;
  return tidy(whole.textContent ?? '');
}
