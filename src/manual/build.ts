import type { Language, Text } from '../base/text.ts';
import { keepTogether, paginate } from './layout/paginate.ts';
import type { Chapter, Manual, Page, Scene } from './model.ts';
import { numberSteps } from './numbers.ts';
import { buildScene, linesOf, type Workshop } from './scenes.ts';
import type { ChapterSource, ProcedureSource, ScreenSource } from './source.ts';
import { phrase, type Style } from './style/style.ts';
import { createTranslator } from './translate.ts';

/** A chapter of the manual: consecutive chapters of the procedure under one heading. */
type Group = [ChapterSource, ...ChapterSource[]];

/** The manual in one language: texts and pictures put in order, numbered, framed and divided into pages. */
export async function buildManual(source: ProcedureSource, language: Language, style: Style): Promise<Manual> {
  const translate = createTranslator(language);
  const chapters = await Promise.all(
    groupByHeading(source.chapters).map((group) => buildChapters(group, { language, style, translate })),
  );
  const plain = { language, style, translate, numbers: numberSteps([]) };
  return {
    language,
    product: translate(source.product, 'product'),
    title: translate(source.title, 'title'),
    publisher: translate(source.publisher, 'publisher'),
    label: source.label === undefined ? undefined : translate(source.label, 'label'),
    history: source.history.map(({ edition, date, change }) => ({
      edition: translate(edition, 'history'),
      date,
      change: translate(change, 'history'),
    })),
    chapters: chapters.flat(),
    trademarks: linesOf(source.trademarks, 'trademarks', plain),
    missing: translate.missing,
  };
}

/** The chapter itself, with the pages without a heading before and after it. */
async function buildChapters(group: Group, tools: Omit<Workshop, 'numbers'>): Promise<Chapter[]> {
  const { translate } = tools;
  const [first] = group;
  const last = group.at(-1) ?? first;
  const shop = { ...tools, numbers: numberSteps(group.flatMap((chapter) => chapter.screens)) };
  const pages = await buildPages(group, shop);
  const heading = translate(first.heading, first.id);
  const chapter: Chapter = {
    id: first.id,
    heading,
    appendix: first.appendix ?? false,
    pages: namePages(first, heading, pages),
  };
  return [
    ...message(`${first.id}-opening`, first.opening, shop),
    ...(pages.length > 0 ? [chapter] : []),
    ...message(`${last.id}-closing`, last.closing, shop),
  ];
}

function namePages(chapter: ChapterSource, heading: string, pages: Scene[][]): Page[] {
  return pages.map((scenes, index) => ({
    id: `page-${chapter.id}-${index + 1}`,
    heading,
    number: (chapter.numbering ?? pages.length > 1) ? index + 1 : undefined,
    scenes,
  }));
}

function message(id: string, texts: Text[] | undefined, shop: Workshop): Chapter[] {
  const lines = linesOf(texts, id, shop);
  if (lines.length === 0) return [];
  return [{ id, heading: '', appendix: false, pages: [{ id: `page-${id}`, scenes: [{ id, figures: [], lines }] }] }];
}

/** Where the author starts pages, those are kept; between them, as many scenes as fit. */
async function buildPages(group: Group, shop: Workshop): Promise<Scene[][]> {
  const parts = await Promise.all(group.map((chapter) => buildChapterScenes(chapter, shop)));
  const scenes = numberSections(parts.flat(), shop.style);
  const starts = new Set(
    group.flatMap((chapter) => chapter.screens.filter((screen) => screen.newPage).map((screen) => screen.id)),
  );
  if (starts.size === 0) return paginate(scenes);
  const sheets: Scene[][] = [[]];
  for (const scene of scenes) {
    if (starts.has(scene.id) && sheets.at(-1)?.length) sheets.push([]);
    sheets.at(-1)?.push(scene);
  }
  return sheets.filter((sheet) => sheet.length > 0).flatMap(keepTogether);
}

async function buildChapterScenes(chapter: ChapterSource, shop: Workshop): Promise<Scene[]> {
  const { style, translate } = shop;
  const needed = linesOf(chapter.needed, chapter.id, shop);
  const lead = linesOf(chapter.lead, chapter.id, shop);
  const section = chapter.section === undefined ? undefined : translate(chapter.section, chapter.id);
  const screens = await Promise.all(
    chapter.screens.map((screen, index) =>
      buildTitled(screen, index === 0 && lead.length === 0 ? chapter.section : undefined, shop),
    ),
  );
  const after = linesOf(chapter.after, chapter.id, shop);
  const scenes = [
    ...(needed.length > 0 ? [{ id: `${chapter.id}-needed`, section: style.needed, figures: [], lines: needed }] : []),
    ...(lead.length > 0 ? [{ id: `${chapter.id}-lead`, section, figures: [], lines: lead }] : []),
    ...screens,
  ];
  const last = scenes.at(-1);
  if (after.length === 0) return scenes;
  if (!last) return [{ id: `${chapter.id}-after`, figures: [], lines: after }];
  return [...scenes.slice(0, -1), { ...last, lines: [...last.lines, ...after] }];

  async function buildTitled(screen: ScreenSource, inherited: Text | undefined, workshop: Workshop): Promise<Scene> {
    const title = screen.section ?? inherited;
    const scene = await buildScene(screen, workshop);
    return title === undefined ? scene : { ...scene, section: translate(title, screen.id) };
  }
}

/** 1. 2. 3. before the titles of sections, counted through the chapter. */
function numberSections(scenes: Scene[], style: Style): Scene[] {
  let number = 0;
  return scenes.map((scene) => {
    if (scene.section === undefined) return scene;
    number += 1;
    return { ...scene, section: phrase(style.section, number, scene.section) };
  });
}

function groupByHeading(chapters: ChapterSource[]): Group[] {
  const groups: Group[] = [];
  for (const chapter of chapters) {
    const group = groups.at(-1);
    if (group && continues(group.at(-1) ?? group[0], chapter)) group.push(chapter);
    else groups.push([chapter]);
  }
  return groups;
}

/** A page without a heading between them makes two chapters of the manual of them. */
function continues(before: ChapterSource, chapter: ChapterSource): boolean {
  const sameHeading = sameText(before.heading, chapter.heading) && before.appendix === chapter.appendix;
  return sameHeading && !before.closing?.length && !chapter.opening?.length;
}

function sameText(a: Text, b: Text): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
