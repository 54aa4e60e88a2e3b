// Reads a set of old and new elements, and knows when a click on one element lands on another.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * @param {string} path JSON lines, gzipped or not: `{kind:"page", app, candidates}` and `{kind:"pair", id, app, target, oracle}`
 * @returns {{id: string, app: string, target: object, candidates: object[], oracle: number}[]} oracle -1: the element is gone
 */
export function readSet(path) {
  const raw = readFileSync(path);
  const text = (raw[0] === 0x1f ? gunzipSync(raw) : raw).toString('utf8');
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const pages = new Map(lines.filter((one) => one.kind === 'page').map((one) => [one.app, one.candidates]));
  return lines
    .filter((one) => one.kind === 'pair')
    .map(({ id, app, target, oracle }) => ({ id, app, target, oracle, candidates: pages.get(app) }));
}

/** The same pair after the right element, and all that a click treats as it, was taken away. */
export function withoutOracle(pair) {
  const right = pair.candidates[pair.oracle];
  const candidates = pair.candidates.filter((one) => !isSameClick(one, right) && !isSameClick(right, one));
  return { ...pair, candidates, oracle: -1 };
}

/** A click on `chosen` lands on the control `right`. */
export function isSameClick(chosen, right) {
  if (chosen.xpath === right.xpath) return true;
  const inside = chosen.xpath.startsWith(`${right.xpath}/`);
  if (!inside && !right.xpath.startsWith(`${chosen.xpath}/`)) return false;
  if (overlap(chosen.box, right.box) >= 0.85) return true;
  const x = chosen.box[0] + chosen.box[2] / 2;
  const y = chosen.box[1] + chosen.box[3] / 2;
  const [left, top, width, height] = right.box;
  return inside && x >= left && x <= left + width && y >= top && y <= top + height;
}

function overlap(a, b) {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (a[2] * a[3] + b[2] * b[3] - width * height);
}
