import { Paragraph, TextRun } from 'docx';
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes';
import { frameWidth } from '../figures/overlay.ts';
import { colours, gap, type } from '../layout/paper.ts';
import type { PlacedFigure } from '../layout/place.ts';
import type { Callout, Frame } from '../model.ts';
import { circled } from '../words.ts';
import { changeBar, markRoom, twips } from './docx-text.ts';

/** The library measures shapes in pixels of 1/96 inch. */
function pixels(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 96 * 100) / 100;
}

/** Word's own spacing needs some of the page: pictures are a little smaller than in the layout, so that pages stay whole. */
const reserve = 0.97;

/** Pictures of a scene: those that stand side by side in the layout share a paragraph, captions go above. */
export function drawPictures(figures: PlacedFigure[]): Paragraph[] {
  const heights = [...new Set(figures.map(({ box }) => box.y))];
  const rows = heights.map((y) => figures.filter(({ box }) => box.y === y));
  return rows.flatMap((row) => {
    const captions = row.flatMap(({ figure }) => (figure.caption ? [figure.caption] : []));
    const caption = captions.map(
      (text) => new TextRun({ text, bold: true, size: type.caption * 2, color: colours.navy }),
    );
    const pictures = row.flatMap((placed, index) =>
      index > 0 ? [new TextRun({ text: ' ' }), drawPicture(placed)] : [drawPicture(placed)],
    );
    return [
      ...(caption.length > 0
        ? [
            new Paragraph({
              keepNext: true,
              indent: { left: markRoom },
              spacing: { after: twips(gap.caption) },
              children: caption,
            }),
          ]
        : []),
      new Paragraph({
        border: row.some(({ figure }) => figure.changed) ? changeBar : undefined,
        indent: { left: markRoom },
        spacing: { before: 0, after: row === rows.at(-1) ? 0 : twips(gap.figure) },
        children: pictures,
      }),
    ];
  });
}

/** Picture, frames and numbers as one group: it moves as one and its parts stay editable. */
function drawPicture({ figure, box }: PlacedFigure): ShapeGroupRun {
  const width = pixels(box.width) * reserve;
  const scale = width / figure.width;
  const size = { width: Math.round(width), height: Math.round(figure.height * scale) };
  const thickness = frameWidth(figure) * scale * 0.75;
  return new ShapeGroupRun({
    altText: { name: figure.id, description: figure.alt },
    transformation: size,
    children: [
      {
        type: 'picture',
        image: { type: 'png', data: figure.png },
        transformation: size,
        line: { color: colours.rule, width: 0.75 },
        altText: { name: figure.id, description: figure.alt },
      },
      ...figure.frames.map((frame, index) => drawFrame(frame, index, scale, thickness)),
      ...figure.frames.flatMap((frame, index) =>
        frame.callout ? drawCallout(frame.callout, index, scale, thickness) : [],
      ),
    ],
  });
}

function drawFrame({ box }: Frame, index: number, scale: number, thickness: number): IShapeGroupChildOptions {
  return {
    type: 'rectangle',
    id: `frame-${index}`,
    transformation: {
      offset: { left: box.x * scale, top: box.y * scale },
      width: box.width * scale,
      height: box.height * scale,
    },
    line: { color: colours.red, width: thickness },
    altText: { name: `frame ${index + 1}` },
  };
}

function drawCallout(callout: Callout, index: number, scale: number, thickness: number): IShapeGroupChildOptions[] {
  const { centre, number } = callout;
  const radius = (callout.radius - 1) * scale;
  const disc: IShapeGroupChildOptions = {
    type: 'ellipse',
    id: `number-${index}`,
    transformation: {
      offset: { left: centre.x * scale - radius, top: centre.y * scale - radius },
      width: radius * 2,
      height: radius * 2,
    },
    fill: 'FFFFFF',
    line: { color: colours.red, width: thickness * 0.7 },
    textOptions: { verticalAlignment: 'center', margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
    children: [
      new Paragraph({
        alignment: 'center',
        spacing: { before: 0, after: 0, line: Math.round(((radius * 1.3) / 96) * 1440), lineRule: 'exact' },
        children: [
          new TextRun({
            text: String(number),
            bold: true,
            color: colours.red,
            size: Math.max(2, Math.round(radius * 1.15 * 0.75 * 2)),
          }),
        ],
      }),
    ],
    altText: { name: `number ${circled(number)}` },
  };
  if (!callout.leader) return [disc];
  return [
    disc,
    {
      type: 'connector',
      from: `number-${index}`,
      to: `frame-${index}`,
      route: 'straight',
      line: { color: colours.red, width: thickness * 0.8 },
    },
  ];
}
