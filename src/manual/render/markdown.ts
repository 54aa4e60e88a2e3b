import { burnFrames } from '../figures/burn.ts';
import { type Book, headingOf, layOut } from '../layout/book.ts';
import {
  type Chapter,
  editionOf,
  type Figure,
  type Line,
  type Manual,
  type Page,
  type Scene,
  type Span,
} from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';

/** A Markdown file and the pictures it shows, by their path beside it. */
export interface MarkdownManual {
  text: string;
  pictures: Map<string, Buffer>;
}

interface Job {
  style: Style;
  book: Book;
  /** Where the pictures are, seen from the file. */
  folder: string;
}

/** Frames and numbers are drawn into the pictures. The same manual gives the same bytes. */
export async function renderMarkdown(manual: Manual, style: Style, folder = 'pictures'): Promise<MarkdownManual> {
  const job = { style, book: layOut(manual, style), folder };
  const { edition, date } = editionOf(manual);
  const blocks = [
    `# ${inline(manual.title)}`,
    [inline(manual.product), `${inline(edition)}　${writeDate(style, date)}`, inline(manual.publisher)]
      .filter((line) => line !== '')
      .join('  \n'),
    ...(manual.label ? [`> ${inline(manual.label)}`] : []),
    `## ${style.history}`,
    historyTable(manual, style),
    `## ${style.contents}`,
    job.book.entries
      .map((entry) => `${entry.level === 2 ? '  ' : ''}- [${inline(entry.title)}](#${entry.anchor})`)
      .join('\n'),
    ...manual.chapters.flatMap((chapter) => chapter.pages.flatMap((page) => pageBlocks(chapter, page, job))),
    ...(manual.trademarks.length > 0
      ? ['<a id="trademarks"></a>', `## ${style.trademarks}`, ...lineBlocks(manual.trademarks, job)]
      : []),
  ];
  const figures = manual.chapters.flatMap((chapter) =>
    chapter.pages.flatMap((page) => page.scenes.flatMap((scene) => scene.figures)),
  );
  const pictures = new Map<string, Buffer>();
  for (const figure of figures) pictures.set(pathOf(figure, folder), await burnFrames(figure));
  return { text: `${blocks.join('\n\n')}\n`, pictures };
}

function historyTable(manual: Manual, style: Style): string {
  const { date, edition, change } = style.historyColumns;
  const rows = manual.history.map(
    (row) => `| ${writeDate(style, row.date)} | ${inline(row.edition)} | ${inline(row.change)} |`,
  );
  return [`| ${date} | ${edition} | ${change} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function pageBlocks(chapter: Chapter, page: Page, job: Job): string[] {
  const heading = headingOf(chapter, page, job.style);
  return [
    `<a id="${page.id}"></a>`,
    heading === undefined ? '---' : `## ${inline(heading)}`,
    ...page.scenes.flatMap((scene) => sceneBlocks(scene, job)),
  ];
}

function sceneBlocks(scene: Scene, job: Job): string[] {
  return [
    `<a id="${scene.id}"></a>`,
    ...(scene.section ? [`### ${inline(scene.section)}`] : []),
    ...scene.figures.flatMap((figure) => [
      ...(figure.caption ? [`**${inline(figure.caption)}**`] : []),
      `${figure.changed ? `【${job.style.changed}】` : ''}![${inline(figure.alt)}](${pathOf(figure, job.folder)})`,
    ]),
    ...lineBlocks(scene.lines, job),
  ];
}

function lineBlocks(lines: Line[], { book, style }: Job): string[] {
  const drawn = lines.map((line) => {
    const mark = book.markOf(line);
    const words = line.words.map((span) => drawSpan(span, book)).join('');
    return `${line.id ? `<a id="${line.id}"></a>` : ''}${line.kind === 'item' ? '- ' : inline(mark)}${line.changed ? `【${style.changed}】` : ''}${words}`;
  });
  const blocks: string[] = [];
  drawn.forEach((block, index) => {
    const listed = lines[index]?.kind === 'item' && lines[index - 1]?.kind === 'item';
    blocks.push(listed ? `${blocks.pop()}\n${block}` : block);
  });
  return blocks;
}

function drawSpan(span: Span, book: Book): string {
  if (span.page) return `[${book.pageOf(span.page)}](#${span.page})`;
  return span.bold ? `**${inline(span.text)}**` : inline(span.text);
}

function pathOf(figure: Figure, folder: string): string {
  return `${folder}/${figure.id}.png`;
}

/** Characters that Markdown would take for its own. */
function inline(text: string): string {
  return text.replace(/[\\`*_<>|#[\]]/gu, (character) => `\\${character}`);
}
