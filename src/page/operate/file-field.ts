import { changedAt } from '../in-page/read/changes.ts';
import { fileChooser } from '../in-page/see/file-chooser.ts';

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

/** Runs in the page: whether there is room in the page for the field, which shows its files there. */
export function isRoomy(field: Element): boolean {
  const { width, height } = field.getBoundingClientRect();
  return width >= 8 && height >= 8;
}

/** Runs in the page: what a person presses to give files to a field that is not seen: its label, the only button of its box, or that box. */
export function fileOpener(field: Element): Element | null {
  const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true }) && isRoomy(one);
  const place = fileChooser(field as HTMLInputElement, isSeen);
  // What stands right in the page may have to do with anything else in it.
  if (!place || place === document.body) return null;
  if (place.localName === 'label') return place;
  const buttons = [...place.querySelectorAll('button,a,[role=button],label,input[type=button]')].filter(isSeen);
  return buttons.length > 1 ? null : (buttons[0] ?? place);
}

/** Runs in the page: another text is another state of it. What a script writes into a field is no change of the markup. */
export function readStir(): string {
  const values = [...document.querySelectorAll<HTMLInputElement>('input:not([type=file]),textarea')];
  return [changedAt(), ...values.map(({ value }) => value)].join('\n');
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
