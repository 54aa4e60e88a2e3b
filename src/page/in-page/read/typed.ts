// What was typed into a field is what somebody wants, not what the screen says.

/** What was typed last. */
const typed = new WeakMap<EventTarget, string>();

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** From the first look at the document on, which is before anything is typed. */
addEventListener(
  'input',
  (event) => {
    const field = event.composedPath()[0];
    // Emptied by its own program, it tells that as an input too. Passwords are not kept.
    if (isField(field)) typed.set(field, (field.type !== 'password' && field.value) || (typed.get(field) ?? ''));
  },
  true,
);

export function isTyped(field: Element): boolean {
  return typed.has(field);
}

export function typedInto(field: Element): string {
  return typed.get(field) ?? '';
}

export function isField(target: unknown): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
