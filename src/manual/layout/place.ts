import { printedScale, widestFigure } from '../figures/size.ts';
import type { Box, Figure, Line, Scene } from '../model.ts';
import { heightOfLines, rowHeight } from './measure.ts';
import { body, gap, type } from './paper.ts';

/** A picture on its page; boxes in millimetres. */
export interface PlacedFigure {
  figure: Figure;
  box: Box;
  caption?: Box;
}

/** A scene on its page: pictures left, sentences right of them (or across the page without pictures). */
export interface PlacedScene {
  scene: Scene;
  box: Box;
  section?: Box;
  figures: PlacedFigure[];
  lines: Line[];
  text: Box;
}

/** Below this the words in a picture cannot be read. */
const smallest = 0.4;

const narrowestColumn = 92;

/** Scenes below each other on one page. */
export interface Placed {
  scenes: PlacedScene[];
  /** The part of their size that pictures keep. */
  fit: number;
  /** The part of the page that is left empty. */
  empty: number;
}

/** The scenes on one page, pictures as large as fits; undefined when they do not fit. */
export function placeScenes(scenes: Scene[], least: number = smallest): Placed | undefined {
  for (let fit = 1; fit >= least; fit -= 0.02) {
    const placed = placeAt(scenes, fit);
    const left = body.y + body.height - bottomOf(placed);
    if (left >= 0) return { scenes: placed, fit, empty: left / body.height };
  }
  return undefined;
}

function placeAt(scenes: Scene[], fit: number): PlacedScene[] {
  const widths = scenes.flatMap((scene) =>
    placeFigures(scene, body.y, widestFigure, fit).map(({ box }) => box.x + box.width - body.x),
  );
  const column = Math.min(widestFigure, Math.max(narrowestColumn, ...widths));
  let y = body.y;
  return scenes.map((scene) => {
    const placed = placeScene(scene, y, column, fit);
    y = placed.box.y + placed.box.height + gap.scene;
    return placed;
  });
}

function placeScene(scene: Scene, top: number, column: number, fit: number): PlacedScene {
  const headed = rowHeight(type.section) + gap.section;
  const y = scene.section ? top + headed : top;
  const figures = placeFigures(scene, y, column, fit);
  const beside = figures.length > 0 ? column + gap.column : 0;
  const width = body.width - beside;
  const text = { x: body.x + beside, y, width, height: heightOfLines(scene.lines, width) };
  const bottom = Math.max(text.y + text.height, ...figures.map(({ box }) => box.y + box.height));
  return {
    scene,
    box: { x: body.x, y: top, width: body.width, height: bottom - top },
    section: scene.section ? { x: body.x, y: top, width: body.width, height: rowHeight(type.section) } : undefined,
    figures,
    lines: scene.lines,
    text,
  };
}

/** Beside each other while the column has room, then below. */
function placeFigures(scene: Scene, top: number, column: number, fit: number): PlacedFigure[] {
  let x = body.x;
  let y = top;
  let bottom = top;
  return scene.figures.map((figure) => {
    const width = figure.width * scaleAt(figure, fit);
    if (x > body.x && x + width > body.x + column + 0.1) {
      x = body.x;
      y = bottom + gap.figure;
    }
    const captionHeight = figure.caption ? rowHeight(type.caption) + gap.caption : 0;
    const box = { x, y: y + captionHeight, width, height: figure.height * scaleAt(figure, fit) };
    const caption = figure.caption ? { x, y, width: Math.max(width, 40), height: rowHeight(type.caption) } : undefined;
    x += width + gap.figure;
    bottom = Math.max(bottom, box.y + box.height);
    return { figure, box, caption };
  });
}

function scaleAt(figure: Figure, fit: number): number {
  return printedScale(figure.width) * fit;
}

function bottomOf(placed: PlacedScene[]): number {
  const last = placed.at(-1);
  return last ? last.box.y + last.box.height : body.y;
}
