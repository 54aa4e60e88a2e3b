/** The words a manual is made of beside those of its runbook. A runbook may replace any of them. */
export interface Style {
  history: string;
  historyColumns: { date: string; edition: string; change: string };
  contents: string;
  trademarks: string;
  /** Heading of the list of what is needed beforehand. */
  needed: string;
  /** Before the heading of an appendix. */
  appendix: string;
  /** Before the sentence of a page that is not always shown. */
  onlyIfShown: string;
  /** The same where no picture of it stands there; `$1` are the quoted words it is recognised by. */
  onlyIfShownWords: string;
  /** An address that is opened first; `$1` is the address. */
  openAddress: string;
  /** A screen on which there is nothing to do; `$1` are the quoted words it is recognised by. */
  shown: string;
  /** Where a draft has no picture yet. */
  noPicture: string;
  /** The history of a runbook that has none. */
  firstEdition: string;
  firstChange: string;
  /** Before a note and before an item of a list; one character each. */
  note: string;
  item: string;
  /** How words of the screen are quoted; `$1` are the words. */
  quoted: string;
  /** A value that differs from reader to reader; `$1` is what it is called. */
  value: string;
  /** Between the stations of a path through menus. */
  pathArrow: string;
  /** The sentence for a path through menus; `$1` is the path. */
  pressPath: string;
  /** `$1` is the number: (1) behind a heading. */
  pageInChapter: string;
  /** `$1` is the number, `$2` the title: 1. 事前準備. */
  section: string;
  /** A reference to a printed page; `$1` is its number. */
  page: string;
  /** ISO date to the form of the history table, from `$y`, `$m`, `$d`. */
  date: string;
  /** Alternative text of a picture; `$1` is its title, `$2` the list of framed words. */
  figure: string;
  figureFramed: string;
  mailFigure: string;
  /** Beside a changed page or sentence. */
  changed: string;
  /** Proposed history row; `$1` is the list of headings. */
  bothChanged: string;
  picturesChanged: string;
  sentencesChanged: string;
  pagesAdded: string;
  pagesRemoved: string;
  nothingChanged: string;
  /** Between items of such a list. */
  comma: string;
  /** Replacements in generated sentences only, e.g. 押下します → クリックします. */
  replace: Record<string, string>;
}

/** Puts values for `$1`, `$2`… of a phrase. */
export function phrase(template: string, ...values: (string | number)[]): string {
  return template.replace(/\$(\d)/gu, (_, index) => String(values[Number(index) - 1] ?? ''));
}

/** 2024-04-19 as the style writes it. */
export function writeDate(style: Style, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return style.date.replace('$y', year).replace('$m', month).replace('$d', day);
}

/** A generated sentence in the runbook's own vocabulary. */
export function inOwnWords(style: Style, sentence: string): string {
  return Object.entries(style.replace).reduce((text, [from, to]) => text.replaceAll(from, to), sentence);
}
