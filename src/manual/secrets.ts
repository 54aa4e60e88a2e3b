import { TejunError } from '../base/errors.ts';
import { figuresOf, type Line, type Manual, pagesOf } from './model.ts';
import { plainText } from './words.ts';

/** A value that may not stand in a manual, with the name to say it by. */
export interface Hidden {
  name: string;
  value: string;
}

/** Fails when a text of the manual holds such a value; pictures are proven by their masks. */
export function requireNoSecrets(manual: Manual, hidden: Hidden[]): void {
  const texts = textsOf(manual).map((text) => text.normalize('NFKC'));
  const found = hidden.find(
    ({ value }) => value !== '' && texts.some((text) => text.includes(value.normalize('NFKC'))),
  );
  if (!found) return;
  throw new TejunError('MANUAL_SECRET', 1, {
    ja: `マニュアルの文面に「${found.name}」の値が含まれています。`,
    en: `a text of the manual holds the value of \`${found.name}\``,
  });
}

function textsOf(manual: Manual): string[] {
  const lines: Line[] = [
    ...pagesOf(manual).flatMap((page) => page.scenes.flatMap((scene) => scene.lines)),
    ...manual.trademarks,
  ];
  const figures = figuresOf(manual).flatMap((figure) => [figure.alt, figure.caption ?? '']);
  const headings = pagesOf(manual).flatMap((page) => [
    page.heading ?? '',
    ...page.scenes.map((scene) => scene.section ?? ''),
  ]);
  return [manual.product, manual.title, ...lines.map((line) => plainText(line.words)), ...figures, ...headings];
}
