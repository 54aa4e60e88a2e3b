import type { Box } from '../box.ts';
import { isUnderHand } from '../read/arrow-sign.ts';
import { badge } from '../read/badges.ts';
import { showsOwnWords } from '../read/on-screen.ts';
import { textBox } from '../read/text-box.ts';
import { ancestorsOf, closest, contains, elementOf, isBefore } from '../read/tree.ts';
import { wordsBefore } from '../read/words-before.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';
import { isOfOwnLine } from './line-above.ts';
import { isBeforeAnother, isBeforeItsLike } from './of-another.ts';
import { inLineBelow } from './over-line.ts';
import { asRead, isRightBelow, near, reads, sameLine } from './placing.ts';
import { withoutSliders } from './slider-and-number.ts';
import type { Beside } from './tie.ts';
import { isToldOfLine } from './told.ts';
import { countingIn, fieldOfUnit, isUnit } from './unit.ts';
import { hasWordsBehind } from './words-around.ts';

/** Climbs to the first box that also holds a field; the text labels it when no other text comes between, or it is the only one. */
export function inGroup(text: Node, box: Box, fields: Field[], after: boolean): Beside | null {
  const read = asRead(elementOf(text));
  const counting = countingIn(text.textContent ?? '');
  let level = 0;
  for (const group of ancestorsOf(text, 8)) {
    if (level++ > 7 || group.localName === 'html') break;
    const inside = withoutSliders(inBox(group, fields)).sort((a, b) => (isBefore(a.control, b.control) ? -1 : 1));
    if (!inside.length) continue;
    // A box around fields is no label of theirs, whatever else is written in it.
    const next = inside.find((f) => isBefore(text, f.control) && !contains(text, f.control));
    const previous = inside.findLast((f) => isBefore(f.control, text));
    const counted = previous && counting && !counting.more && fieldOfUnit(box, inside, counting);
    if (counted) return { tie: 'group', fields: [counted] };
    if (next && wordsBefore(next.control)?.some((words) => contains(text, words)))
      return { tie: 'group', fields: [next] };
    if (
      !after &&
      previous &&
      isTick(previous.control) &&
      noTextBetween(previous.control, text, group) &&
      near(previous.box, box)
    ) {
      return { tie: 'group', fields: [previous] };
    }
    if (next && isTick(next.control) && !sameLine(box, next.box) && isOfOthers(text, previous, next, group))
      return { tie: 'group', fields: [] };
    if (next && isTick(next.control) && !after && previous === undefined && inside.length > 1) return null;
    if (after && previous && isBehindIt(text, box, previous, next, group)) return { tie: 'group', fields: [previous] };
    if (next && isOfOwnLine(text, box, next, group)) return { tie: 'group', fields: [] };
    const inLine = next && !isTick(next.control) && inLineBelow(text, box, next, inside, group);
    if (inLine) return { tie: 'group', fields: inLine };
    if (next && reads(read(box), read(next.box)) && noTextBetween(wholeLabel(text), next.control, group))
      return { tie: 'group', fields: [next] };
    if (next && inside.length === 1 && isBeforeItsLike(text, box, next, group)) return { tie: 'group', fields: [] };
    if (next && inside.length === 1 && isFirstText(text, group) && !isBeforeAnother(text, next, group))
      return { tie: 'group', fields: inside };
    if (next && next === inside[0] && isFirstText(text, group) && isToldOfLine(text, inside))
      return isBeforeAnother(text, next, group) ? null : { tie: 'group', fields: [next] };
    if (previous && isTitleOfOthers(text, group)) return null;
    if (previous && inside.length === 1 && isRightBelow(box, previous.box) && isFirstOfLine(previous.control, group)) {
      // It is about the only field of its box, whatever field comes next; one with words before it in its line has its label.
      const first = noTextBetween(previous.control, text, group);
      return { tie: 'group', fields: first ? inside : [] };
    }
    const remark =
      previous && !next && after && near(previous.box, box) && noTextBetween(previous.control, text, group);
    if (remark && isFirstOfLine(previous.control, group)) return { tie: 'group', fields: [previous] };
    return null;
  }
  return null;
}

/**
 * A text above a box to tick that is none of its label: it explains the box before, where both have words of their own
 * behind them, or belongs to a field of another kind.
 */
function isOfOthers(text: Node, previous: Shown | undefined, next: Shown, group: Element): boolean {
  if (previous && isTick(previous.control) && hasWordsBehind(previous) && hasWordsBehind(next)) return true;
  return [...group.querySelectorAll(otherFields)].some(
    (field) => isBefore(text, field) && isBefore(field, next.control) && field.checkVisibility(),
  );
}

const otherFields = 'select,textarea,input:not([type=hidden],[type=checkbox],[type=radio])';

/** The words of a field stand behind it, where its line begins with it and ends with them; a colon leads on to the next line. */
function isBehindIt(text: Node, box: Box, field: Shown, next: Shown | undefined, group: Element): boolean {
  if (!sameLine(box, field.box) || (next && sameLine(box, next.box)) || /[:：]\s*$/.test(text.textContent ?? ''))
    return false;
  return near(field.box, box) && noTextBetween(field.control, text, group) && isFirstOfLine(field.control, group);
}

/** Whether something to press follows the text in its own part of the box: it is the title of that. */
function isTitleOfOthers(text: Node, group: Element): boolean {
  const part = [elementOf(text), ...ancestorsOf(text, 8)].find((one) => one.parentElement === group);
  return [...(part?.querySelectorAll('*') ?? [])].some((one) => isBefore(text, one) && isUnderHand(one));
}

/** What else its label says is not between a text and the field. */
function wholeLabel(text: Node): Node {
  return closest(elementOf(text), (e) => e.localName === 'label') ?? text;
}

function noTextBetween(first: Node, last: Node, group: Element): boolean {
  const walker = document.createTreeWalker(
    group.getRootNode() === first.getRootNode() ? group : first.getRootNode(),
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = first;
  let node = nextOutside(walker, first);
  for (let i = 0; node && i < 60; i++) {
    if (contains(last, node) || node === last || !isBefore(node, last)) return true;
    const holder = node.parentElement;
    // A mark is the icon of the words, and none of them; the words of a button between them say what that does.
    const isSaid = /[\p{L}\p{N}]/u.test((node as Text).data) && !badge.test((node as Text).data);
    if (isSaid && holder && !holder.closest('button,[role=button]') && showsOwnWords(holder)) return false;
    node = walker.nextNode();
  }
  return true;
}

/** Nothing is written before the field on its line, but for what the field before is counted in: what follows it is all there is to call it by. */
function isFirstOfLine(control: Element, group: Element): boolean {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = control;
  for (let node = walker.previousNode(); node && node !== group; node = walker.previousNode()) {
    if (node.nodeType === 1 && (node as Element).matches('br,input,select,textarea,button')) return true;
    if (node.nodeType === 3 && isUnit((node as Text).data)) continue;
    if (node.nodeType === 3 && !badge.test((node as Text).data) && node.parentElement?.checkVisibility())
      return !sameLine(textBox(node), control.getBoundingClientRect());
  }
  return true;
}

function nextOutside(walker: TreeWalker, element: Node): Node | null {
  let node = walker.nextNode();
  while (node && contains(element, node)) node = walker.nextNode();
  return node;
}

function isFirstText(text: Node, group: Element): boolean {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (badge.test(data) || !/[\p{L}\p{N}]/u.test(data) || !node.parentElement?.checkVisibility()) continue;
    return contains(text, node);
  }
  return false;
}
