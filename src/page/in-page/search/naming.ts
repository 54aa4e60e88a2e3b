import type { Purpose } from '../../../steps/target.ts';
import type { Tie } from '../label/tie.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import { asksFor } from './asked-for.ts';
import { type Fit, grade } from './fit.ts';
import { readiness } from './purposes.ts';
import { holdsRadios, meantAmongRadios } from './radio-fields.ts';

/** How surely words name what they stand beside. */
export const ties: Record<Tie, number> = { cell: 9, row: 9, group: 9, column: 8, place: 4, title: 3 };

/** What is entered into; a box to tick may stand before the field that it switches on, under its label. */
export const entered: ReadonlySet<Purpose> = new Set<Purpose>(['fill', 'choose', 'open']);

/** Words at a hit as the name of fields for a purpose. */
export class Naming {
  readonly hit: Hit;
  readonly purpose: Purpose;
  readonly sought: Sought[];
  readonly look: Look;
  /** All fields of the purpose. */
  readonly all: Field[];
  /** Of those among radio buttons only what the words may mean. */
  readonly fields: Field[];
  readonly graded: ReturnType<typeof grade>;

  constructor(hit: Hit, purpose: Purpose, sought: Sought[], look: Look) {
    this.hit = hit;
    this.purpose = purpose;
    this.sought = sought;
    this.look = look;
    this.all = look.fields.for(purpose);
    this.fields = purpose === 'choose' ? meantAmongRadios(this.place, this.all) : this.all;
    this.graded = grade(lastWords(hit, sought), sought);
  }

  /** Where the words stand. */
  get place(): Node {
    return this.hit.node ?? this.hit.at;
  }

  /** They are all that is said there. */
  get isWhole(): boolean {
    return this.graded.extent === 3;
  }

  /** A sentence asks for them, whatever else it says. */
  get isAsked(): boolean {
    return asksFor(this.hit.text, this.sought);
  }

  fit(shown: Shown, strength: number, how: string): Fit {
    const { control } = shown;
    const ready = readiness(control, this.purpose) || (this.purpose === 'choose' && holdsRadios(control) ? 3 : 1);
    return { shown, tier: 2, ...this.graded, strength, ready, how, at: this.hit.at, words: this.hit.text };
  }

  /** One that gives way to any that is surely meant. */
  guess(shown: Shown, strength: number, how: string): Fit {
    return { ...this.fit(shown, strength, how), tier: 1 };
  }
}

/** A running text may end in a label: "Tell as much as you can. Format:". */
function lastWords({ text, source }: Hit, sought: Sought[]): string {
  const [, last] = (source === 'text' && /[.。．!！?？]\s*([^.。．!！?？]+)$/u.exec(text)) || [];
  return last && wholeness(last, sought) ? last : text;
}
