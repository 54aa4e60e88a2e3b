import type { Page } from 'playwright';

/** Keys that a list of suggestions takes for itself. */
const taking = /^(?:Enter|ArrowUp|ArrowDown)$/;

/** What one types and what comes of it is seen before a key is pressed: of a field that says it suggests, its suggestions. */
export async function untilSuggested(page: Page, key: string): Promise<void> {
  if (!taking.test(key)) return;
  await Promise.all(page.frames().map((frame) => frame.evaluate(suggestionsShow).catch(() => {})));
}

/** Runs in the page: resolves when the suggestions of the field with the focus show, or nothing stirs any more. */
async function suggestionsShow(): Promise<void> {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  const says = 'input[role=combobox],input[aria-autocomplete]:not([aria-autocomplete=none],[aria-autocomplete=inline])';
  if (!document.hasFocus() || !field?.matches(says) || !(field as HTMLInputElement).value) return;
  const around = field.closest('[role=combobox]') ?? field;
  const open = () => [field, around].some((one) => one.getAttribute('aria-expanded') === 'true');
  if (open()) return;
  // Suggestions are mostly asked for a moment after the last letter.
  const [still, most] = [500, 3_000];
  const end = performance.now() + most;
  const observer = new MutationObserver(() => stirred());
  let stirred = (): void => {};
  for (const root of [document, field.getRootNode()])
    observer.observe(root, { subtree: true, childList: true, attributes: true });
  await new Promise<void>((done) => {
    let timer = setTimeout(done, still);
    stirred = () => {
      clearTimeout(timer);
      timer = setTimeout(done, open() ? 0 : Math.min(still, end - performance.now()));
    };
  });
  observer.disconnect();
}
