import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { placeCallouts } from '../../src/manual/figures/callouts.ts';
import { chooseCrop } from '../../src/manual/figures/crop.ts';
import { fingerprint, looksChanged } from '../../src/manual/figures/fingerprint.ts';
import { shotFrom } from '../../src/manual/figures/from-capture.ts';
import { cross, distanceToSegment } from '../../src/manual/figures/geometry.ts';
import { measureInk } from '../../src/manual/figures/ink.ts';
import { redact, requireMasks } from '../../src/manual/figures/masks.ts';
import { prepareFigure } from '../../src/manual/figures/prepare.ts';
import type { Shot } from '../../src/manual/figures/shot.ts';
import type { Box } from '../../src/manual/model.ts';

const viewport = { width: 800, height: 500 };

/** A window drawn at 2×: white, with rows of stripes as text. */
async function draw(...textAt: Box[]): Promise<Buffer> {
  const stripes = textAt.map(
    (box) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="url(#text)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 800 500"><defs><pattern id="text" width="4" height="8" patternUnits="userSpaceOnUse"><rect width="2" height="6" fill="#222"/></pattern></defs><rect width="800" height="500" fill="#fff"/>${stripes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

const shot = (png: Buffer, more: Partial<Shot> = {}): Shot => ({ png, viewport, marks: [], masks: [], ...more });

test('numbers cover neither an element, nor each other, nor text when there is room', async () => {
  const button = { x: 300, y: 200, width: 100, height: 30 };
  const next = { x: 420, y: 200, width: 100, height: 30 };
  const text = [
    { x: 0, y: 140, width: 800, height: 50 },
    { x: 100, y: 240, width: 600, height: 40 },
    { x: 200, y: 205, width: 90, height: 20 },
  ];
  const ink = await measureInk(await draw(...text), 2);
  const frames = placeCallouts(
    [
      { box: button, number: 1 },
      { box: next, number: 2 },
    ],
    ink,
    13,
  );
  const callouts = frames.map((frame) => frame.callout!);
  for (const callout of callouts) {
    for (const box of [button, next]) {
      const x = Math.max(box.x, Math.min(callout.centre.x, box.x + box.width));
      const y = Math.max(box.y, Math.min(callout.centre.y, box.y + box.height));
      expect(Math.hypot(callout.centre.x - x, callout.centre.y - y)).toBeGreaterThanOrEqual(13);
    }
    expect(ink.share({ x: callout.centre.x - 13, y: callout.centre.y - 13, width: 26, height: 26 })).toBeLessThan(0.03);
  }
  const [first, second] = callouts;
  expect(Math.hypot(first!.centre.x - second!.centre.x, first!.centre.y - second!.centre.y)).toBeGreaterThan(26);
});

test('a number far from a crowded frame is joined to it by a line', async () => {
  const crowded = { x: 300, y: 200, width: 60, height: 24 };
  const ink = await measureInk(await draw({ x: 200, y: 150, width: 260, height: 130 }), 2);
  const [frame] = placeCallouts([{ box: crowded, number: 1 }], ink, 13);
  expect(frame?.callout?.leader).toBeDefined();
  const { centre, leader } = frame!.callout!;
  expect(ink.share({ x: centre.x - 13, y: centre.y - 13, width: 26, height: 26 })).toBeLessThan(0.05);
  expect(leader!.to.x).toBeGreaterThanOrEqual(crowded.x - 4);
  expect(leader!.to.x).toBeLessThanOrEqual(crowded.x + crowded.width + 4);
});

test('a number stands beside the words of the next entry of a menu, not on them', async () => {
  const entry = { x: 2, y: 200, width: 160, height: 28 };
  const words = { x: 10, y: 238, width: 75, height: 12 };
  const above = { x: 10, y: 178, width: 75, height: 12 };
  const beside = { x: 150, y: 150, width: 320, height: 140 };
  const ink = await measureInk(await draw(words, above, beside), 2);
  const [frame] = placeCallouts([{ box: entry, number: 1 }], ink, 15);
  const { centre, leader } = frame!.callout!;
  expect(leader).toBeUndefined();
  expect(ink.share({ x: centre.x - 15, y: centre.y - 15, width: 30, height: 30 })).toBe(0);
});

test('numbers of fields in lines close below each other stand each at its own line', async () => {
  const fields = [0, 1, 2, 3, 4].map((line) => ({ x: 300, y: 100 + line * 34, width: 160, height: 24 }));
  const labels = [90, 60, 120, 40, 50].map((width, line) => ({
    x: 292 - width,
    y: 104 + line * 34,
    width,
    height: 16,
  }));
  const short = labels.map((label, line) => (line % 2 ? { ...label, x: label.x - 60 } : label));
  const ink = await measureInk(await draw(...short), 2);
  const wanted = fields.map((box, line) => ({ box, number: line + 1 }));
  const callouts = placeCallouts(wanted, ink, 19).map(({ callout }) => callout!);
  callouts.forEach(({ centre, radius, leader }, line) => {
    expect(leader).toBeUndefined();
    expect(radius).toBeGreaterThan(13);
    const lines = fields.map(({ y }) => Math.abs(centre.y - (y + 12)));
    expect(lines.indexOf(Math.min(...lines))).toBe(line);
  });
});

test('a frame does not lie on a label right above the field', async () => {
  const field = { x: 300, y: 200, width: 160, height: 24 };
  const label = { x: 300, y: 184, width: 120, height: 14 };
  const [near] = placeCallouts([{ box: field, number: 1 }], await measureInk(await draw(label), 2), 13);
  const [free] = placeCallouts([{ box: field, number: 1 }], await measureInk(await draw(), 2), 13);
  expect([near!.box.y, near!.box.x, free!.box.y]).toEqual([199, 297, 197]);
});

test('fields of one step share one number', async () => {
  const ink = await measureInk(await draw(), 2);
  const boxes = [100, 160, 220].map((y) => ({ x: 200, y, width: 200, height: 30 }));
  const frames = placeCallouts(
    boxes.map((box, index) => ({ box, number: index < 2 ? 2 : 3 })),
    ink,
    12,
  );
  expect(frames.map((frame) => frame.callout?.number)).toEqual([2, undefined, 3]);
});

test('the crop keeps what is to see and drops the empty rest, even beside a side bar', async () => {
  const png = await sharp(await draw({ x: 40, y: 30, width: 700, height: 120 }))
    .composite([{ input: { create: { width: 200, height: 1000, channels: 3, background: '#dde' } }, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const part = await chooseCrop(shot(png), 'auto', 24);
  expect(part.y + part.height).toBeLessThan(300);
  expect(part.width).toBeGreaterThan(600);
  const mark = { step: 'late', box: { x: 600, y: 420, width: 80, height: 30 } };
  const framed = await chooseCrop(shot(png, { marks: [mark] }), 'auto', 24);
  expect(framed.y + framed.height).toBeGreaterThanOrEqual(470);
  expect(await chooseCrop(shot(png), 'window', 24)).toEqual({ x: 0, y: 0, ...viewport });
  const dialog = await chooseCrop(shot(png, { region: { x: 200, y: 100, width: 400, height: 220 } }), 'auto', 24);
  expect(dialog).toEqual({ x: 160, y: 76, width: 480, height: 268 });
});

test('the crop keeps the label left of a field, and not the side bar beyond it', async () => {
  const field = { x: 420, y: 200, width: 300, height: 24 };
  const label = { x: 250, y: 204, width: 80, height: 16 };
  const marks = [{ step: 'fill', box: field }];
  const beside = await chooseCrop(shot(await draw(label, field), { marks }), 'auto', 8);
  expect(beside.x).toBe(label.x - 8);
  const nav = { x: 40, y: 40, width: 90, height: 400 };
  expect(await chooseCrop(shot(await draw(label, nav, field), { marks }), 'auto', 8)).toEqual(beside);
  const alone = await chooseCrop(shot(await draw(nav, field), { marks }), 'auto', 8);
  expect(alone.x).toBeGreaterThan(nav.x + nav.width);
});

test('a picture without anything on it stays whole', async () => {
  expect(await chooseCrop(shot(await draw()), 'auto', 24)).toEqual({ x: 0, y: 0, ...viewport });
});

test('a step that was not found has no frame, and the build stops', async () => {
  const order = { id: 'sign-in', alt: '', frames: [{ step: 'press', number: 1, words: 'ログイン' }] };
  const png = await draw();
  await expect(prepareFigure(shot(png), order)).rejects.toMatchObject({ code: 'MANUAL_NO_FRAME', exitCode: 1 });
  const outside = [{ step: 'press', box: { x: 900, y: 20, width: 40, height: 20 } }];
  await expect(prepareFigure(shot(png, { marks: outside }), order)).rejects.toMatchObject({ code: 'MANUAL_NO_FRAME' });
});

test('a mask that was not painted stops the build; painted ones pass, also where two overlap', async () => {
  const secret = { x: 100, y: 100, width: 200, height: 24 };
  const png = await draw(secret);
  const open = shot(png, { masks: [{ box: secret, why: 'secret' }] });
  await expect(requireMasks(open, 'sign-in')).rejects.toMatchObject({ code: 'MANUAL_UNMASKED' });
  const covered = await redact(shot(png), [secret]);
  await requireMasks(covered, 'sign-in');
  const darker = await sharp(covered.png)
    .composite([
      { input: { create: { width: 100, height: 48, channels: 3, background: '#1f2937' } }, left: 240, top: 200 },
    ])
    .png()
    .toBuffer();
  const two = [...covered.masks, { box: { x: 120, y: 100, width: 50, height: 24 }, why: 'secret' as const }];
  await requireMasks({ ...covered, png: darker, masks: two }, 'sign-in');
});

test('a picture that is covered whole stops the build: there is nothing left to show', async () => {
  const whole = { box: { x: -20, y: -20, width: 2000, height: 2000 }, why: 'secret' as const };
  const order = { id: 'list', alt: '', frames: [] };
  await expect(prepareFigure(shot(await draw(), { masks: [whole] }), order)).rejects.toMatchObject({
    code: 'MANUAL_BLIND',
    exitCode: 1,
  });
});

test('a changed word changes the picture, a clock and a single pixel do not', async () => {
  const figure = async (png: Buffer) => ({
    ...(await prepareFigure(shot(png, { volatile: [{ x: 600, y: 10, width: 160, height: 20 }] }), {
      id: 'a',
      alt: '',
      crop: 'window',
      frames: [],
    })),
  });
  const words = { x: 100, y: 100, width: 200, height: 20 };
  const before = await fingerprint(await figure(await draw(words)));
  const clock = await fingerprint(await figure(await draw(words, { x: 620, y: 12, width: 100, height: 14 })));
  const longer = await fingerprint(await figure(await draw({ ...words, width: 260 })));
  const speck = await sharp(await draw(words))
    .composite([{ input: { create: { width: 1, height: 1, channels: 3, background: '#000' } }, left: 900, top: 700 }])
    .png()
    .toBuffer();
  expect(await looksChanged(before, clock)).toBe(false);
  expect(await looksChanged(before, await fingerprint(await figure(speck)))).toBe(false);
  expect(await looksChanged(before, longer)).toBe(true);
});

test('in a crowd no number stands on the line of another, and no lines cross', async () => {
  const menu = [0, 70, 140, 210].map((x) => ({ x: x + 4, y: 4, width: 62, height: 24 }));
  const ink = await measureInk(await draw({ x: 0, y: 34, width: 170, height: 200 }), 2);
  const frames = placeCallouts(
    menu.map((box, index) => ({ box, number: index + 1 })),
    ink,
    18,
  );
  const callouts = frames.map((frame) => frame.callout!);
  const lines = callouts.flatMap((callout) => callout.leader ?? []);
  for (const callout of callouts) {
    const near = lines.filter(
      (line) => line !== callout.leader && distanceToSegment(callout.centre, line) < callout.radius,
    );
    expect(near).toEqual([]);
  }
  expect(lines.filter((line, index) => lines.slice(index + 1).some((other) => cross(line, other)))).toEqual([]);
});

test('a capture of a run becomes a shot with its boxes in CSS pixels of the picture', async () => {
  const png = await draw();
  const made = await shotFrom({
    png,
    ratio: 2,
    marks: [{ step: 'press', box: [10, 20, 30, 40] }],
    masks: [{ box: [1, 2, 3, 4], look: 'secret' }],
  });
  expect(made).toEqual({
    png,
    viewport,
    marks: [{ step: 'press', box: { x: 10, y: 20, width: 30, height: 40 } }],
    masks: [{ box: { x: 1, y: 2, width: 3, height: 4 }, why: 'secret' }],
  });
});
