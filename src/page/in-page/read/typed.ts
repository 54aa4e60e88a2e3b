// What was typed into a field is what somebody wants, not what the screen says.

const typed = new WeakSet<EventTarget>();

type Field = HTMLInputElement | HTMLTextAreaElement;

/** From the first look at the document on, which is before anything is typed. */
addEventListener(
  'input',
  (event) => {
    const field = event.composedPath()[0];
    if (isField(field)) typed.add(field);
  },
  true,
);

export function isTyped(field: Element): boolean {
  return typed.has(field);
}

export function isField(target: unknown): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
