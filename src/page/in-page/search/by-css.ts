import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { type Sought, share } from '../read/compare.ts';
import { nameOf, roleOf } from '../read/roles.ts';
import { type Shown, show } from '../see/stand-in.ts';
import type { Fit } from './fit.ts';
import { readiness } from './purposes.ts';

/** What an author names by a selector; what it says must hold the words, where it says anything. */
export function byCss(css: string, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  return look.matching(css).flatMap((element): Fit[] => {
    const shown =
      show(element, look.sight) ??
      (purpose === 'upload'
        ? ({ element, control: element, box: { x: 0, y: 0, width: 0, height: 0 } } satisfies Shown)
        : null);
    const wordless = holding.has(purpose) && isField(element) ? !nameOf(element) : isWordless(element);
    const part = sought.length && !wordless ? partOf(element, sought) : 1;
    if (!shown || !part) return [];
    return [
      {
        shown,
        tier: 2,
        extent: 3,
        strength: 10,
        whole: 3,
        ready: readiness(element, purpose) || 1,
        share: part,
        how: 'css',
        words: '',
      },
    ];
  });
}

function partOf(element: Element, sought: Sought[]): number {
  const said = [element.textContent ?? '', (element as HTMLInputElement).value ?? '', nameOf(element)];
  return Math.max(...said.map((text) => share(String(text), sought)));
}

/** An icon or a field without words is called what the author likes: there is nothing to compare. */
function isWordless(element: Element): boolean {
  return !/\S/.test(element.textContent ?? '') && !nameOf(element);
}

/** What acts on a field: what it holds or offers is nothing that it is called. */
const holding: ReadonlySet<Purpose> = new Set<Purpose>(['fill', 'choose']);
const isField = (element: Element) =>
  /^(?:textbox|searchbox|spinbutton|combobox|listbox|radiogroup)$/.test(roleOf(element));
