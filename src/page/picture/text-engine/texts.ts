/** A text of the page as a reader sees it: a paragraph, a cell, the value of a field. */
export interface Run {
  text: string;
  /** The nodes it is made of, and where each begins in it; none for a field. */
  segments: { node: Text; from: number }[];
  field?: Element;
}

/** What one pass over the document has found. */
export interface Reading {
  runs: Run[];
  /** Fields with a password in them. */
  passwords: Element[];
  roots: (Document | ShadowRoot)[];
  frames: Element[];
}

const inline = /^(span|b|i|em|strong|a|code|u|small|mark|wbr|font|sub|sup|s|kbd|tt|var|samp|ins|del|abbr|bdi|data)$/;
const unread = /^(script|style|noscript|template|title|option|textarea)$/;
const valueless = /^(hidden|checkbox|radio|file|range|color|image)$/;

/** Reads the document through open shadow roots; without `texts`, password fields and frames alone. */
export function readTexts(texts: boolean): Reading {
  const reading: Reading = { runs: [], passwords: [], roots: [], frames: [] };
  collect(document, texts, reading);
  return reading;
}

function collect(root: Document | ShadowRoot, texts: boolean, into: Reading) {
  const { runs } = into;
  into.roots.push(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | (texts ? NodeFilter.SHOW_TEXT : 0));
  let block: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      if (!text.data.trim() || unread.test(text.parentElement?.localName ?? '')) continue;
      const home = blockOf(text);
      if (home !== block || runs.length === 0) runs.push({ text: '', segments: [] });
      block = home;
      const run = runs[runs.length - 1]!;
      run.segments.push({ node: text, from: run.text.length });
      run.text += text.data.replace(/\s/g, ' ');
      continue;
    }
    const element = node as HTMLElement;
    if (element.shadowRoot) {
      collect(element.shadowRoot, texts, into);
      block = null;
    }
    const name = element.localName;
    if (/^(iframe|frame|object|embed)$/.test(name)) into.frames.push(element);
    if (name !== 'input' && name !== 'textarea' && name !== 'select') continue;
    block = null;
    const value = name === 'select' ? selectedText(element as HTMLSelectElement) : shownValue(element);
    if (!value) continue;
    if (isPassword(element)) into.passwords.push(element);
    else if (texts) runs.push({ text: value, segments: [], field: element });
  }
}

function blockOf(text: Text): Node | null {
  let node: Node | null = text.parentNode;
  while (node && inline.test((node as Element).localName)) node = node.parentNode;
  return node;
}

function selectedText(select: HTMLSelectElement): string {
  return [...select.selectedOptions].map((option) => option.text).join(' ');
}

function shownValue(field: Element): string {
  const { type, value } = field as HTMLInputElement;
  return valueless.test(type) ? '' : value;
}

/** A field that once was a password field may show its text now. */
const knownPasswords = new WeakSet<Element>();

function isPassword(field: Element): boolean {
  if (/password|one-time-code/.test(field.getAttribute('autocomplete') ?? '')) return true;
  if ((field as HTMLInputElement).type === 'password') knownPasswords.add(field);
  return knownPasswords.has(field);
}
