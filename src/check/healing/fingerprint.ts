/**
 * What is remembered of an element so that it can be found again on a later version of its screen.
 *
 * Every field is optional: `undefined` (or a missing key) means "was not recorded" and says nothing,
 * an empty string means "was recorded and the element has none", which can be compared.
 * This folder compares fingerprints only; it knows no browser, no runbook and no files.
 */
export interface Fingerprint {
  tag?: string;
  id?: string;
  name?: string;
  class?: string;
  href?: string;
  alt?: string;
  /** Absolute path, one `tag[n]` a step, from `/html[1]`; tells which elements lie inside which. */
  xpath?: string;
  /** Path from the nearest ancestor that has an id: `//*[@id='search']/div[1]`. */
  idxpath?: string;
  /** The element looks or acts like a button. */
  button?: boolean;
  /** `[x, y, width, height]` in CSS px of the page. */
  box?: readonly number[];
  /** Visible text, or the value of a field. */
  text?: string;
  /** Texts close by, joined with spaces. */
  neighbors?: string;
  role?: string;
  /** Accessible name. */
  aname?: string;
  type?: string;
  placeholder?: string;
  label?: string;
  testid?: string;
  /** Hash of the shape of an icon (glyph, SVG path or small crop), for controls without words. */
  icon?: string;
  /** Words or roles of what the element lies in, outermost first: `['main', 'dialog New key']`. */
  container?: readonly string[];
  /** How it is drawn: `color …; background …`. */
  style?: string;
  /** Name or path of the frame, empty for the top one. */
  frame?: string;
}
