// What was typed into a field is what somebody wants, not what the screen says.

const typed = new WeakSet<EventTarget>();

/** From the first look at the document on, which is before anything is typed. */
addEventListener(
  'input',
  (event) => {
    const field = event.composedPath()[0];
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) typed.add(field);
  },
  true,
);

export function isTyped(field: Element): boolean {
  return typed.has(field);
}
