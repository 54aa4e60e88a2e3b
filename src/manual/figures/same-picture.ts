import type { Greys } from './greys.ts';

/** Pixels of a block: about a letter. */
const block = 16;

/** Mean difference of a block (of 255): text laid out half a pixel off makes up to 9.7, one changed letter (護 to 獲) 12.7. */
const tolerance = 10.5;

/** Browsers lay text out on half pixels now and then: each block may lie this far beside its place. */
const shifts = [0, -0.5, 0.5, -1, 1];

/** Whether each part of one picture is found in the other at its place, give or take a pixel. */
export function looksSame(a: Greys, b: Greys): boolean {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  for (let y = 0; y < height; y += block) {
    for (let x = 0; x < width; x += block) {
      const area = { x, y, right: Math.min(x + block, width), bottom: Math.min(y + block, height) };
      const found = shifts.some((down) => shifts.some((right) => difference(a, b, area, right, down) <= tolerance));
      if (!found) return false;
    }
  }
  return true;
}

interface Area {
  x: number;
  y: number;
  right: number;
  bottom: number;
}

/** Mean difference between a block of `a` and the block of `b` that lies `right` and `down` of it. */
function difference(a: Greys, b: Greys, area: Area, right: number, down: number): number {
  let sum = 0;
  for (let y = area.y; y < area.bottom; y++) {
    for (let x = area.x; x < area.right; x++)
      sum += Math.abs(a.data[y * a.width + x]! - sample(b, x + right, y + down));
  }
  return sum / ((area.right - area.x) * (area.bottom - area.y));
}

/** Grey at a place; half pixels are the mean of their neighbours. */
function sample(plane: Greys, x: number, y: number): number {
  const [left, top, right, bottom] = [Math.floor(x), Math.floor(y), Math.ceil(x), Math.ceil(y)];
  return (at(plane, left, top) + at(plane, right, top) + at(plane, left, bottom) + at(plane, right, bottom)) / 4;
}

function at({ data, width, height }: Greys, x: number, y: number): number {
  return data[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)]!;
}
