/** What a step looks for, in words, after its values are resolved. The page layer searches by it. */
export interface Target {
  purpose: Purpose;
  /** Alternatives: any of them may be on the screen. Empty only together with `css`. */
  words: string[];
  in?: Scope;
  near?: string[];
  /** An ARIA role, e.g. `button`, `link`, `tab`. */
  role?: string;
  /** The marked last resort; `lint` lists each one. */
  css?: string;
}

/** What will be done with the element: it decides which kinds of elements are preferred. */
export type Purpose = 'press' | 'fill' | 'choose' | 'check' | 'upload' | 'hover' | 'see';

export const scopeKinds = ['any', 'dialog', 'section', 'row', 'item', 'table', 'menu', 'frame'] as const;

/** A part of the screen known by its words: its name, heading or caption; for rows and items any text in it. */
export interface Scope {
  kind: (typeof scopeKinds)[number];
  words: string[];
  in?: Scope;
}
