import { expect, test } from '@playwright/test';
import { placeNumbers } from '../../src/check/report/numbers.ts';
import type { CaptureFacts } from '../../src/engine/record/events.ts';
import { placeMarks } from '../../src/reporters/html/marks.ts';

const sides = (...boxes: CaptureFacts['marks'][number]['box'][]) => {
  const marks = boxes.map((box, index) => ({ box, step: index }));
  return placeMarks({ marks, viewport: { width: 1280, height: 720 } } as CaptureFacts).map(({ side }) => side);
};

test('numbers leave the name of a field and the button beside uncovered, and keep clear of what follows', () => {
  const field: [number, number, number, number] = [300, 100, 280, 30];
  expect(sides(field)).toEqual(['after']);
  expect(sides(field, [300, 150, 120, 30])).toEqual(['after', 'corner']);
  expect(sides(field, [590, 100, 80, 30])).toEqual(['before', 'corner']);
  expect(sides([300, 20, 120, 30])).toEqual(['before']);
  expect(sides([10, 100, 40, 30], [10, 200, 1260, 30])).toEqual(['after', 'within']);
});

test('a number does not cover that of an entry of the menu on its left', () => {
  const entry: [number, number, number, number] = [10, 190, 118, 22];
  expect(sides(entry, [158, 188, 84, 22])).toEqual(['after', 'after']);
  expect(sides(entry, [158, 300, 84, 22])).toEqual(['after', 'corner']);
});

test('of several findings about one thing each number is to be seen, the first beside it; of what the picture does not show there is none', () => {
  const view = { scroll: [0, 300], size: { width: 1280, height: 800 } } as const;
  const numbers = (...boxes: [number, number, number, number][]) =>
    placeNumbers(boxes, { ...view, scroll: [...view.scroll] }).map((one) => one && [one.edge, one.nth]);
  expect(numbers([300, 400, 80, 30], [300, 400, 80, 30], [300, 500, 80, 30])).toEqual([
    [false, 0],
    [false, 1],
    [false, 0],
  ]);
  expect(numbers([10, 400, 80, 30], [4, 396, 90, 40])).toEqual([
    [true, 0],
    [true, 1],
  ]);
  expect(numbers([1300, 400, 80, 30], [300, 100, 80, 30])).toEqual([undefined, undefined]);
});
