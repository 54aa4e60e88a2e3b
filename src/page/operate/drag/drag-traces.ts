/** What a drag may change. `untold`: it is drawn where nothing can be read, so nobody can tell. */
export interface Traces {
  untold: boolean;
  seen: (string | number)[];
}

/** Runs in the page. */
export function tracesOf(grip: Element): Traces {
  const { document } = grip.ownerDocument.defaultView ?? window;
  const { x, y, width, height } = grip.getBoundingClientRect();
  const parent = grip.parentElement;
  const values = [...document.querySelectorAll('input,[aria-valuenow]')].map(
    (one) => one.getAttribute('aria-valuenow') ?? (one as HTMLInputElement).value,
  );
  return {
    untold: document.querySelector('canvas') !== null,
    seen: [
      String(grip.isConnected),
      ...[x + scrollX, y + scrollY, width, height].map(Math.round),
      parent ? [...parent.children].indexOf(grip) : -1,
      document.querySelectorAll('*').length,
      document.body?.innerText ?? '',
      ...values,
    ],
  };
}
