// Arrow heads that only a style sheet draws: before or behind the words of a title that opens what is below it, or in a button of their own.

/** Whether the box has one, or is one, whichever way it points. */
export function hasStyledArrow(box: Element): boolean {
  return (
    isTriangle(getComputedStyle(box)) || ['::before', '::after'].some((part) => drawsArrow(getComputedStyle(box, part)))
  );
}

function drawsArrow(style: CSSStyleDeclaration): boolean {
  if (style.content === 'none' || style.content === 'normal') return false;
  const words = style.content.replaceAll('"', '').trim();
  // What has no colour is there for those who do not see the drawing.
  if (words && !bare.test(style.color)) return character.test(words);
  return isTriangle(style) || isCorner(style);
}

const character = /^[▸▹►▶▾▿▼▽▴▲⊞⊟＋+−⏵⏷⏶›»❯⌄˅∨]$/u;

/** Borders around nothing, one of them in colour. */
function isTriangle(style: CSSStyleDeclaration): boolean {
  const isEmpty = [style.width, style.height].every((length) => Number.parseFloat(length) === 0);
  const drawn = sidesOf(style).filter(({ width, colour }) => width > 2 && !bare.test(colour));
  return isEmpty && drawn.length === 1;
}

/** Two sides that meet, of a box that stands on its tip. */
function isCorner(style: CSSStyleDeclaration): boolean {
  const { a, b } = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
  const turned = Math.abs(Math.abs(a) - Math.abs(b)) < 0.2 && Math.abs(a) > 0.5;
  const [top, right, bottom, left] = sidesOf(style).map(({ width }) => width > 0);
  return turned && top !== bottom && left !== right;
}

function sidesOf(style: CSSStyleDeclaration): { width: number; colour: string }[] {
  return ['top', 'right', 'bottom', 'left'].map((side) => ({
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    colour: style.getPropertyValue(`border-${side}-color`),
  }));
}

const bare = /^rgba\(.*, 0\)$/;
