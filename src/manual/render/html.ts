import { overlaySvg } from '../figures/overlay.ts';
import { type Book, layOut, type Sheet } from '../layout/book.ts';
import { headingSize } from '../layout/measure.ts';
import { gap, type } from '../layout/paper.ts';
import type { PlacedFigure, PlacedScene } from '../layout/place.ts';
import { editionOf, type Line, type Manual, type Span } from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';
import { escapeHtml } from '../words.ts';
import { css } from './html-css.ts';

interface Job {
  manual: Manual;
  style: Style;
  book: Book;
}

/** One self-contained page: read on a screen, printed as A4 sheets. The same manual gives the same bytes. */
export function renderHtml(manual: Manual, style: Style): string {
  const job = { manual, style, book: layOut(manual, style) };
  const title = `${manual.product} ${manual.title} ${editionOf(manual).edition}`;
  return `<!doctype html>
<html lang="${manual.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(manual.publisher)}">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<main>
${job.book.sheets.map((sheet) => drawSheet(sheet, job)).join('\n')}
</main>
</body>
</html>
`;
}

type Drawers = { [Kind in Sheet['kind']]: (sheet: Extract<Sheet, { kind: Kind }>, job: Job) => string };

const drawers: Drawers = {
  cover: (_, { manual, style }) => `<section class="sheet cover" id="cover">
${manual.label ? `<p class="label">${escapeHtml(manual.label)}</p>` : ''}
<p class="product">${escapeHtml(manual.product)}</p>
<h1>${escapeHtml(manual.title)}</h1>
<p class="edition">${escapeHtml(editionOf(manual).edition)}　${writeDate(style, editionOf(manual).date)}</p>
<p class="publisher">${escapeHtml(manual.publisher)}</p>
</section>`,

  history: (sheet, job) =>
    frameSheet(
      sheet,
      job,
      'history',
      `history-${sheet.number}`,
      job.style.history,
      `<table>
<thead><tr><th scope="col">${escapeHtml(job.style.historyColumns.date)}</th><th scope="col">${escapeHtml(job.style.historyColumns.edition)}</th><th scope="col">${escapeHtml(job.style.historyColumns.change)}</th></tr></thead>
<tbody>
${sheet.rows.map((row) => `<tr><td>${writeDate(job.style, row.date)}</td><td>${escapeHtml(row.edition)}</td><td>${escapeHtml(row.change)}</td></tr>`).join('\n')}
</tbody></table>`,
    ),

  contents: (sheet, job) =>
    frameSheet(
      sheet,
      job,
      'contents',
      `contents-${sheet.number}`,
      job.style.contents,
      `<ul role="list">
${sheet.entries.map((entry) => `<li class="level-${entry.level}"><a href="#${entry.anchor}"><span>${escapeHtml(entry.title)}</span><span class="dots"></span><span class="at">${entry.page}</span></a></li>`).join('\n')}
</ul>`,
    ),

  page: (sheet, job) => {
    const scenes = sheet.scenes.map((scene) => drawScene(scene, job)).join('\n');
    return sheet.heading === undefined
      ? frameSheet(sheet, job, 'message', sheet.page.id, undefined, `<div class="panel">${scenes}</div>`)
      : frameSheet(sheet, job, 'page', sheet.page.id, sheet.heading, scenes);
  },

  trademarks: (sheet, job) =>
    frameSheet(
      sheet,
      job,
      'trademarks',
      'trademarks',
      job.style.trademarks,
      sheet.lines.map((line) => drawLine(line, job)).join('\n'),
    ),
};

function drawSheet<Kind extends Sheet['kind']>(sheet: Extract<Sheet, { kind: Kind }>, job: Job): string {
  return (drawers[sheet.kind as Kind] as Drawers[Kind])(sheet, job);
}

function frameSheet(
  sheet: Sheet,
  { manual }: Job,
  kind: string,
  id: string,
  heading: string | undefined,
  inner: string,
): string {
  const head =
    heading === undefined
      ? ''
      : `<h2${headingSize(heading) < type.heading ? ' class="long"' : ''}>${escapeHtml(heading)}</h2>`;
  const label = manual.label ? `<span class="label">${escapeHtml(manual.label)}</span>` : '';
  return `<section class="sheet ${kind}" id="${id}">
${head ? `<div class="head">${head}<span class="product" aria-hidden="true">${escapeHtml(manual.product)}</span></div>` : ''}
<div class="body">${inner}</div>
<div class="foot" aria-hidden="true"><span>${escapeHtml(manual.title)}　${escapeHtml(editionOf(manual).edition)}</span><span class="number">${sheet.number}</span><span class="right">${escapeHtml(manual.publisher)}${label}</span></div>
</section>`;
}

function drawScene(placed: PlacedScene, job: Job): string {
  const { scene, figures } = placed;
  const beside = figures.length > 0;
  const column = beside ? ` style="--column:${mm(placed.text.x - placed.box.x - gap.column + rounding)}"` : '';
  return `<div class="scene ${beside ? 'beside' : 'plain'}" id="${scene.id}"${column}>
${scene.section ? `<h3>${escapeHtml(scene.section)}</h3>` : ''}
${beside ? `<div class="figures">${figures.map(drawFigure).join('\n')}</div>` : ''}
<div class="lines">${scene.lines.map((line) => drawLine(line, job)).join('\n')}</div>
</div>`;
}

/** Millimetres a column is wider than its pictures, so that pictures side by side stay so. */
const rounding = 0.4;

function drawFigure({ figure, box }: PlacedFigure): string {
  return `<figure role="group" id="${figure.id}"${figure.changed ? ' class="changed"' : ''} style="--width:${mm(box.width)};--natural:${figure.width}px">
${figure.caption ? `<figcaption>${escapeHtml(figure.caption)}</figcaption>` : ''}
<div class="picture"><img src="data:image/png;base64,${figure.png.toString('base64')}" width="${figure.width}" height="${figure.height}" alt="${escapeHtml(figure.alt)}">${overlaySvg(figure, ' aria-hidden="true"')}</div>
</figure>`;
}

function drawLine(line: Line, { book }: Job): string {
  const mark = book.markOf(line);
  const classes = [
    'line',
    line.kind,
    ...(line.number ? ['numbered'] : []),
    ...(line.under ? ['under'] : []),
    ...(line.changed ? ['changed'] : []),
  ];
  const id = line.id ? ` id="${line.id}"` : '';
  const before =
    mark === '' ? '' : line.id ? `<a class="mark" href="#${line.id}">${mark}</a>` : `<span class="mark">${mark}</span>`;
  return `<p class="${classes.join(' ')}"${id}>${before}${line.words.map((span) => drawSpan(span, book)).join('')}</p>`;
}

function drawSpan(span: Span, book: Book): string {
  if (span.page) return `<a href="#${span.page}">${escapeHtml(book.pageOf(span.page))}</a>`;
  return span.bold ? `<b>${escapeHtml(span.text)}</b>` : escapeHtml(span.text);
}

function mm(length: number): string {
  return `${Math.round(length * 100) / 100}mm`;
}
