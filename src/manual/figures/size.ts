/** Pictures are at most this wide on paper, in millimetres, so that their sentences have room beside them. */
export const widestFigure = 158;

/** Millimetres for each CSS pixel at most: text of a screen is then about as large as the text beside it. */
const largestScale = 0.21;

/** Millimetres on paper for each CSS pixel of a picture that is `width` CSS pixels wide. */
export function printedScale(width: number): number {
  return Math.min(largestScale, widestFigure / width);
}
