/** A4 landscape, as the published manual. All lengths in millimetres, origin at the top left corner. */
export const paper = { width: 297, height: 210 };

/** The band with the heading at the top of every page. */
export const header = { height: 17 };

export const footer = { top: 199, height: 11 };

/** Where pictures and sentences go. */
export const body = { x: 15, y: 24, width: 267, height: 171 };

/** Between the picture and its sentences, and between scenes. */
export const gap = { column: 7, scene: 7, figure: 4, line: 1.9, section: 3.5, caption: 1.5 };

/** Type sizes in points. */
export const type = {
  text: 12,
  note: 10.5,
  section: 14,
  caption: 10.5,
  heading: 18,
  /** Of a heading that needs two lines of the band. */
  longHeading: 12.5,
  message: 16,
  table: 11,
  small: 8.5,
};

export const lineHeight = 1.6;

/** Millimetres in a point. */
export const point = 25.4 / 72;

export const colours = {
  ink: '1d2530',
  navy: '0f2f57',
  blue: '1f6fb8',
  pale: 'eaf1f8',
  rule: 'b9c5d2',
  grey: '5c6875',
  red: 'e60012',
};

/** Fonts of the editable formats: on every Japanese Windows and Mac Office; others fall back to their own. */
export const officeFont = 'Meiryo';
