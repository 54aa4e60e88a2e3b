// What travels between Node and the guard in a page.

/** A value that belongs to certain pages only. */
export interface Bound {
  /** The name of the input, e.g. `dropbox.password`. */
  name: string;
  /** The origins it may be typed on. */
  origins: string[];
  /** It may be typed into a field that shows it. */
  plain: boolean;
}

/** The field and its document, as they are at the moment of typing. */
export interface FieldFacts {
  /** Of the document; `null` in a sandbox. */
  origin: string;
  url: string;
  /** `password`, another input type, or the name of the element. */
  type: string;
}

/** Without `text` only the facts are asked for. */
export interface GuardRequest<Of = Pick<Bound, 'origins' | 'plain'>> {
  /** Pins the element: a random number for each code unit of the text that will come. */
  pad?: number[];
  /** The text's code units, each changed by its number of the pad; nothing is typed into an element without one. */
  text?: number[];
  /** Where in the pad the text's numbers begin. */
  from?: number;
  /** The text is this part of a value that is spread over several boxes: it goes where the page put the caret. */
  part?: number;
  bounds: Of[];
}

export interface GuardAnswer extends FieldFacts {
  /** It is the element that was given a pad. */
  pinned: boolean;
  /** False: nothing was typed. */
  typed: boolean;
  /** The keyboard would reach the field, or another one of the same group of boxes. */
  focused: boolean;
}
