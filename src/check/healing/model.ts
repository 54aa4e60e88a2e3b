import type { Level, Property } from './properties.ts';

/** Shares of the levels: the first five add up to 1 for elements that had a value, the last two for those that had none. */
type Shares = Record<Exclude<Level, 'unknown'>, number>;

export interface Row {
  /** How often the right element of the new version agrees at each level. */
  stays: Shares;
  /** How often any other element of the new version does. */
  chance: Shares;
  /** Share of its evidence that counts; below 1 because properties repeat each other. */
  trust: number;
  /** What is added to `trust` when the words changed, for evidence in favour. */
  whenRenamed: number;
}

export interface Model {
  rows: Partial<Record<Property, Row>>;
  /** Added when the words agree only partly: siblings in a list often do (`Submit a link`, `Submit a text`). */
  partly: number;
  /** Added when the words are those of a neighbour that was recorded beside the old element. */
  neighbour: number;
  /** The score against which "it is gone" is weighed. */
  gone: number;
}

const row = (trust: number, whenRenamed: number, stays: readonly number[], chance: readonly number[]): Row => ({
  trust,
  whenRenamed,
  stays: shares(stays),
  chance: shares(chance),
});

function shares(list: readonly number[]): Shares {
  const [same, near, partly, different, lost, gained, neither] = list as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { same, near, partly, different, lost, gained, neither };
}

/**
 * Shares and trusts. Columns: same, near, partly, different, lost; gained, neither.
 * Measured on 572 public pairs of old and new elements with `scripts/score-healing.mjs --fit` (rounded), except
 * those marked: the set has no such fields, so their shares follow Kluge and Stocco (arXiv 2505.16424) and their
 * trusts are kept low because they repeat the words and the tag.
 */
export const model: Model = {
  rows: {
    words: row(0.75, 0, [0.85, 0.025, 0.057, 0.049, 0.019, 0.16, 0.84], [0.01, 0.003, 0.02, 0.85, 0.11, 0.78, 0.22]),
    tag: row(0.33, 0, [0.94, 0.015, 0.013, 0.027, 0.001, 0.5, 0.5], [0.2, 0.017, 0.15, 0.63, 0.0005, 0.5, 0.5]),
    // Fitted 0 while the words are the same; kept a little, for it alone tells twenty `Edit` buttons apart.
    key: row(0.1, 0.5, [0.59, 0.077, 0.048, 0.055, 0.23, 0.049, 0.95], [0.003, 0.008, 0.008, 0.067, 0.91, 0.072, 0.93]),
    link: row(
      0.16,
      0.36,
      [0.74, 0.077, 0.12, 0.038, 0.024, 0.048, 0.95],
      [0.006, 0.0005, 0.026, 0.21, 0.76, 0.24, 0.76],
    ),
    neighbours: row(0.35, 0, [0.16, 0.25, 0.37, 0.2, 0.03, 0.13, 0.87], [0.002, 0.015, 0.065, 0.35, 0.57, 0.2, 0.8]),
    path: row(0.15, 0, [0.16, 0.51, 0.25, 0.09, 0.001, 0.5, 0.5], [0.001, 0.043, 0.44, 0.52, 0.0005, 0.5, 0.5]),
    width: row(0.26, 0, [0.64, 0.24, 0.079, 0.044, 0.001, 0.5, 0.5], [0.049, 0.13, 0.18, 0.64, 0.0005, 0.5, 0.5]),
    height: row(0.1, 0, [0.65, 0.2, 0.097, 0.055, 0.001, 0.5, 0.5], [0.11, 0.23, 0.23, 0.44, 0.0005, 0.5, 0.5]),
    column: row(0.39, 0, [0.62, 0.19, 0.13, 0.06, 0.001, 0.5, 0.5], [0.069, 0.1, 0.32, 0.51, 0.0005, 0.5, 0.5]),
    row: row(0.35, 0, [0.53, 0.28, 0.032, 0.16, 0.001, 0.5, 0.5], [0.077, 0.072, 0.18, 0.67, 0.0005, 0.5, 0.5]),
    // From the literature:
    role: row(0.2, 0, [0.85, 0.05, 0.03, 0.07, 0.1, 0.1, 0.9], [0.2, 0.02, 0.02, 0.5, 0.3, 0.4, 0.6]),
    type: row(0.2, 0, [0.96, 0.01, 0.01, 0.02, 0.05, 0.05, 0.95], [0.2, 0.02, 0.02, 0.3, 0.5, 0.1, 0.9]),
    label: row(0.3, 0, [0.8, 0.05, 0.05, 0.05, 0.05, 0.1, 0.9], [0.02, 0.01, 0.02, 0.55, 0.4, 0.2, 0.8]),
    placeholder: row(0.2, 0, [0.7, 0.08, 0.06, 0.06, 0.1, 0.1, 0.9], [0.02, 0.01, 0.02, 0.35, 0.6, 0.1, 0.9]),
    icon: row(0.5, 0.2, [0.8, 0.02, 0.02, 0.11, 0.05, 0.1, 0.9], [0.02, 0.01, 0.01, 0.36, 0.6, 0.2, 0.8]),
    container: row(0.3, 0, [0.6, 0.15, 0.12, 0.08, 0.05, 0.1, 0.9], [0.15, 0.1, 0.15, 0.4, 0.2, 0.4, 0.6]),
    frame: row(0.3, 0, [0.9, 0.02, 0.02, 0.03, 0.03, 0.05, 0.95], [0.4, 0.05, 0.05, 0.2, 0.3, 0.2, 0.8]),
  },
  partly: -1.3,
  neighbour: -1.05,
  gone: -0.9,
};

/** Least confidence of a proposal; below it, the answer is that the element is gone. */
export const LEAST = 0.25;

/** The same when the old screen is known: what belongs to another recorded element was given up to it before. */
export const LEAST_ON_SCREEN = 0.15;
