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
export interface GuardRequest {
  text?: string;
  /** The text is this part of a value that is spread over several boxes: it goes where the page put the caret. */
  part?: number;
  bounds: Pick<Bound, 'origins' | 'plain'>[];
}

export interface GuardAnswer extends FieldFacts {
  /** False: nothing was typed. */
  typed: boolean;
  /** The keyboard would reach the field, or another one of the same group of boxes. */
  focused: boolean;
}
