import type { Callout, Figure, Frame } from '../model.ts';

/** Frames are red with a white rim, so that they are seen on any screen. */
const frameColour = '#e60012';

/** Widths in CSS pixels of the figure, following the size of its numbers so that all pictures print alike. */
export function frameWidth(figure: Figure): number {
  const callout = figure.frames.find((frame) => frame.callout)?.callout;
  return callout ? Math.max(2, round(callout.radius * 0.19)) : 2.5;
}

/** The frames and numbers of a figure as an SVG drawing over the picture. */
export function overlaySvg(figure: Figure, attributes = ''): string {
  const width = frameWidth(figure);
  const body = [
    ...figure.frames.map((frame) => drawFrame(frame, width)),
    ...figure.frames.flatMap(({ callout }) => (callout ? [drawCallout(callout, width)] : [])),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${figure.width} ${figure.height}"${attributes}>${body.join('')}</svg>`;
}

function drawFrame({ box }: Frame, width: number): string {
  const rect = (stroke: string, thickness: number) =>
    `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" rx="3" fill="none" stroke="${stroke}" stroke-width="${thickness}"/>`;
  return rect('#fff', round(width + 2)) + rect(frameColour, width);
}

function drawCallout({ centre, radius, number, leader }: Callout, width: number): string {
  const line = (stroke: string, thickness: number) =>
    leader
      ? `<line x1="${round(leader.from.x)}" y1="${round(leader.from.y)}" x2="${round(leader.to.x)}" y2="${round(leader.to.y)}" stroke="${stroke}" stroke-width="${thickness}"/>`
      : '';
  const size = round(radius * (number > 9 ? 1.15 : 1.4));
  return [
    line('#fff', round(width * 0.8 + 2)),
    line(frameColour, round(width * 0.8)),
    `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(radius)}" fill="#fff"/>`,
    `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(radius - 1 - width * 0.3)}" fill="#fff" stroke="${frameColour}" stroke-width="${round(width * 0.6)}"/>`,
    `<text x="${round(centre.x)}" y="${round(centre.y + size * 0.36)}" font-family="'Noto Sans CJK JP','Yu Gothic',Meiryo,sans-serif" font-size="${size}" font-weight="700" fill="${frameColour}" text-anchor="middle">${number}</text>`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
