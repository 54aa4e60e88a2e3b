import { type Sought, share } from './compare.ts';
import type { Hit } from './hit.ts';

interface Drawn {
  selector: string;
  pseudo: string;
}

const known = new WeakMap<CSSStyleSheet, { size: number; drawn: Drawn[] }>();

/** Elements whose `::before` or `::after` draws the words. Looked at only when no markup has them, for reading style sheets is slow. */
export function contentHits(roots: (Document | ShadowRoot)[], sought: Sought[]): Hit[] {
  const hits: Hit[] = [];
  for (const root of roots) {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      for (const { selector, pseudo } of drawnBy(sheet)) {
        for (const at of matches(root, selector)) {
          const text = drawnText(at, pseudo);
          if (text && share(text, sought) > 0) hits.push({ at, text, source: 'text' });
        }
      }
    }
  }
  return hits;
}

function matches(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)].slice(0, 500);
  } catch {
    return [];
  }
}

/** The text of a pseudo element, or '' when it is an icon or a counter. */
export function drawnText(element: Element, pseudo: string): string {
  const content = getComputedStyle(element, pseudo).content;
  return [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((m) => m[1]!.replace(/\\(.)/g, '$1')).join('');
}

function drawnBy(sheet: CSSStyleSheet): Drawn[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return []; // Style sheets of other origins cannot be read.
  }
  const cached = known.get(sheet);
  if (cached?.size === rules.length) return cached.drawn;
  const drawn: Drawn[] = [];
  collect(rules, drawn);
  known.set(sheet, { size: rules.length, drawn });
  return drawn;
}

function collect(rules: CSSRuleList, drawn: Drawn[]) {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const content = rule.style.content;
      if (
        content &&
        /attr\(|[\p{L}\p{N}]/u.test(content.replace(/\\[0-9a-f]+/gi, '')) &&
        content !== 'none' &&
        content !== 'normal'
      ) {
        for (const part of rule.selectorText.split(',')) {
          const found = /^(.*?)::?(before|after)\s*$/.exec(part.trim());
          if (found) drawn.push({ selector: found[1] || '*', pseudo: `::${found[2]}` });
        }
      }
    } else if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList, drawn);
  }
}
