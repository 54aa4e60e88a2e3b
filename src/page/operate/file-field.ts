/** Runs in the page: the file field that the element is, labels or holds. */
export function fileInputOf(start: Element): Element | null {
  const isFile = (node: Element | null | undefined): boolean =>
    node?.localName === 'input' && (node as HTMLInputElement).type === 'file';
  if (isFile(start)) return start;
  const control = (start.closest('label') as HTMLLabelElement | null)?.control;
  if (isFile(control)) return control!;
  const inside = (root: Element | ShadowRoot): Element[] => {
    const found = [...root.querySelectorAll('input[type=file]')];
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) found.push(...inside(host.shadowRoot));
    return found;
  };
  const all = [...inside(start), ...(start.shadowRoot ? inside(start.shadowRoot) : [])];
  return all.length === 1 ? all[0]! : null;
}

/** Runs in the page: whether it takes several files, or a folder of them. */
export function takesMany(field: Element): boolean {
  return (field as HTMLInputElement).multiple || (field as HTMLInputElement).webkitdirectory;
}

/** Runs in the page. */
export function filesIn(field: Element): string[] {
  return [...((field as HTMLInputElement).files ?? [])].map(({ name }) => name);
}

/** Runs in the page: the visible text, also of shadow roots. */
export function textOfAll(body: Element): string {
  const texts: string[] = [(body as HTMLElement).innerText];
  const read = (root: Element | ShadowRoot): void => {
    for (const host of root.querySelectorAll('*')) {
      if (!host.shadowRoot) continue;
      for (const child of host.shadowRoot.children) texts.push((child as HTMLElement).innerText ?? '');
      read(host.shadowRoot);
    }
  };
  read(body);
  return texts.join('\n');
}
