export interface Ink {
  /** How much is painted, of no unit: more of it than before is a tick. */
  ink: number;
  /** It is on its way to another look. */
  moves: boolean;
}

/**
 * How much of a box that only looks ticked or not is painted: the colours of its ground, its tick and what is drawn in it.
 * Runs in the page.
 */
export function readInk(box: Element): Ink {
  const ink = (colour: string): number => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
    return (alpha * Math.max(most - least, 255 - (most + least) / 2)) / 255;
  };
  const grounds = [box, ...box.querySelectorAll('*')];
  // The box alone in another, which has the colour or the class that gives it.
  for (
    let at = box.parentElement;
    at?.childElementCount === 1 && !/\S/.test(at.textContent ?? '');
    at = at.parentElement
  )
    grounds.push(at);
  let all = /\S/.test(box.textContent ?? '') ? 1 : 0;
  for (const part of grounds) {
    const style = getComputedStyle(part);
    all += ink(style.backgroundColor);
    if (part instanceof SVGElement && style.fill !== 'none') all += ink(style.fill) / 2;
    for (const drawn of [getComputedStyle(part, '::before'), getComputedStyle(part, '::after')])
      if (drawn.content !== 'none' && drawn.content !== 'normal' && drawn.visibility === 'visible')
        all += Number(drawn.opacity) * (drawn.transform.startsWith('matrix(0, 0') ? 0 : 0.5);
  }
  const moves = grounds.some((part) =>
    part
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity),
  );
  return { ink: all, moves };
}
