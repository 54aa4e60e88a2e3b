import { isGone, recall, remember } from '../memory.ts';
import type { Fate } from '../reports.ts';
import { tidy } from './compare.ts';
import { ancestorsOf, contains } from './tree.ts';
import { type Field, isField, typedInto } from './typed.ts';

// What becomes of what was entered: a page that was late puts its own in its place, others take it and empty the field.

type Entry = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Answered {
  /** What it held when it had been entered. */
  entered: string;
  /** What it held when the page had last answered to somebody's act. */
  answer?: string;
}

/** The fields that something was entered into. */
const answered = new Map<Entry, Answered>();

/** The lists of the browser, by number, that the page took away in answer to a choice: they had done something, as menus do. */
const answeredAway = new Set<number>();
/** Milliseconds in which a page does that. */
const moment = 100;

/** What a page does to its fields in the very moment somebody types, presses or leaves a field, it does for that. */
for (const act of ['input', 'change', 'click', 'keydown', 'focusout']) addEventListener(act, noteAct, true);

function noteAct(event: Event): void {
  const field = event.composedPath()[0];
  if (event.type === 'input' && isEntry(field)) answered.set(field, { entered: heldBy(field) });
  if (event.type === 'input' && field instanceof HTMLSelectElement)
    setTimeout(() => field.isConnected || answeredAway.add(remember(field)), moment);
  // A list of the browser is chosen from without its mouse.
  if (!event.isTrusted && !(field instanceof HTMLSelectElement)) return;
  for (const one of answered.keys()) if (!one.isConnected) answered.delete(one);
  const before = [...answered.keys()].map((one) => [one, heldBy(one)] as const);
  setTimeout(() => {
    for (const [one, held] of before) {
      const entry = answered.get(one);
      if (entry && heldBy(one) !== held) entry.answer = heldBy(one);
    }
  });
}

function isEntry(target: unknown): target is Entry {
  return isField(target) || target instanceof HTMLSelectElement;
}

function isBox(entry: Entry): entry is HTMLInputElement {
  return entry.type === 'checkbox' || entry.type === 'radio';
}

function heldBy(entry: Entry): string {
  if (entry instanceof HTMLSelectElement) return [...entry.selectedOptions].map(({ text }) => text).join('\n');
  return isBox(entry) ? String(entry.checked) : entry.value;
}

/** What has become of what was entered into the elements of these numbers; null for other elements. */
export function fatesOf(elements: number[]): (Fate | null)[] {
  return elements.map((id) => {
    if (isGone(id)) return answeredAway.has(id) ? null : 'gone';
    const element = recall(id);
    const labelled = element instanceof HTMLLabelElement ? element.control : null;
    const entries = [...answered.keys()].filter((entry) => element && contains(labelled ?? element, entry));
    return entries.length === 1 ? fateOf(entries[0]!) : null;
  });
}

function fateOf(entry: Entry): Fate | null {
  const value = heldBy(entry);
  // What a password field holds is for nobody to say.
  if (value && entry.type === 'password') return null;
  const { entered, answer } = answered.get(entry)!;
  const isAnswer = answer === value;
  if (isField(entry) && !isBox(entry))
    return { value, answer: isAnswer, kept: value !== typedInto(entry) && standsBeside(entry) };
  // Boxes and lists that depend on one another change with each other; so do the choices of a group.
  return { value, answer: isAnswer, kept: value === entered || isAnswer || (isBox(entry) && isOvertaken(entry)) };
}

/** Of its group, another one was chosen since. */
function isOvertaken(box: HTMLInputElement): boolean {
  return (
    box.type === 'radio' &&
    [...answered.keys()].some(
      (one) => one !== box && one.type === 'radio' && (one as HTMLInputElement).name === box.name,
    )
  );
}

/** What was typed is a text beside its field: an entry, a tag; or each part of it is one of its own. */
function standsBeside(field: Field): boolean {
  const text = tidy(typedInto(field));
  if (!text) return false;
  const missing = new Set(typedInto(field).split(separators).map(tidy).filter(Boolean));
  for (const around of ancestorsOf(field, 6)) {
    if ([...around.querySelectorAll(others)].some((one) => one !== field && one.getClientRects().length > 0))
      return false;
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const there = tidy((node as Text).data);
      if ((there !== text && !missing.has(there)) || !node.parentElement?.checkVisibility()) continue;
      missing.delete(there);
      if (there === text || missing.size === 0) return true;
    }
  }
  return false;
}

/** Between words that each become a tag. */
const separators = /[,、，;；\n]/;

const others = 'input:not([type=hidden]),textarea,select';
