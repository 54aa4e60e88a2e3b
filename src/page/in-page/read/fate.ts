import { isGone, recall } from '../memory.ts';
import type { Fate } from '../reports.ts';
import { tidy } from './compare.ts';
import { ancestorsOf, contains } from './tree.ts';
import { type Field, isField, typedInto } from './typed.ts';

// What becomes of a text once it has been typed: a page that was late puts its own in its place, others take it and empty the field.

/** The fields that were typed into, with what each held when the page had last answered to somebody's act. */
const answered = new Map<Field, string | undefined>();

/** What a page does to its fields in the very moment somebody types, presses or leaves a field, it does for that. */
for (const act of ['input', 'change', 'click', 'keydown', 'focusout']) addEventListener(act, noteAct, true);

function noteAct(event: Event): void {
  const field = event.composedPath()[0];
  if (event.type === 'input' && isField(field)) answered.set(field, undefined);
  if (!event.isTrusted) return;
  for (const one of answered.keys()) if (!one.isConnected) answered.delete(one);
  const before = [...answered.keys()].map((one) => [one, one.value] as const);
  setTimeout(() => {
    for (const [one, value] of before) if (one.value !== value) answered.set(one, one.value);
  });
}

/** What has become of what was typed into the elements of these numbers; null for other elements. */
export function fatesOf(elements: number[]): (Fate | null)[] {
  return elements.map((id) => {
    if (isGone(id)) return 'gone';
    const element = recall(id);
    const labelled = element instanceof HTMLLabelElement ? element.control : null;
    const fields = [...answered.keys()].filter((field) => element && contains(labelled ?? element, field));
    return fields.length === 1 ? fateOf(fields[0]!) : null;
  });
}

function fateOf(field: Field): Fate | null {
  const { value } = field;
  // What a password field holds is for nobody to say.
  if (value && field.type === 'password') return null;
  return { value, answer: answered.get(field) === value, kept: value !== typedInto(field) && standsBeside(field) };
}

/** What was typed is a text beside its field: an entry, a tag. */
function standsBeside(field: Field): boolean {
  const text = tidy(typedInto(field));
  if (!text) return false;
  for (const around of ancestorsOf(field, 6)) {
    if ([...around.querySelectorAll(others)].some((one) => one !== field && one.getClientRects().length > 0))
      return false;
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (tidy((node as Text).data) === text && node.parentElement?.checkVisibility()) return true;
    }
  }
  return false;
}

const others = 'input:not([type=hidden]),textarea,select';
