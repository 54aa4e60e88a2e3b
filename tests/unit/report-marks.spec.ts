import { expect, test } from '@playwright/test';
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
