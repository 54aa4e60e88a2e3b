import type { Text } from '../../base/text.ts';
import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Remembered, ScreenView, User } from '../baseline/model.ts';

export const driftKinds = [
  'screen-added',
  'screen-removed',
  'removed',
  'renamed',
  'changed-kind',
  'disabled',
  'enabled',
  'changed-state',
  'moved',
  'reordered',
  'added',
  'restyled',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** `breaking`: a step or `shows` uses it. `manual`: a picture or sentence of the manual changes. */
export type Severity = 'breaking' | 'manual' | 'cosmetic';

/** Which of its words changed. */
export type Property = 'words' | 'label' | 'placeholder' | 'tooltip' | 'alt' | 'value' | 'title';

/** One difference between the approved and the present screen. */
export interface Finding {
  kind: DriftKind;
  severity: Severity;
  /** What a reader calls the element: `button`, `link`, `text`… */
  role: string;
  /** The words it was known by; of an added one, those it has. */
  name: string;
  property?: Property;
  /** The old and new words, role, state, order or look. */
  before?: string;
  after?: string;
  /** In CSS px of the pictures. */
  boxBefore?: Rect;
  boxAfter?: Rect;
  /** Further elements the same finding covers, by their words. */
  others: string[];
  usedBy: User[];
  text: Text;
}

/** A finding before it is put into words. */
export type Draft = Omit<Finding, 'text' | 'severity' | 'others' | 'usedBy'> & {
  old?: Remembered;
  now?: Remembered;
  others?: Remembered[];
};

/** An element of the approved screen with the one it has become. */
export interface Pair {
  old: Remembered;
  now: Remembered;
  confidence: number;
}

/** Two views of one screen, element by element. */
export interface Comparison {
  old: ScreenView;
  now: ScreenView;
  pairs: Pair[];
  removed: Remembered[];
  added: Remembered[];
}
