import type { Manual, Page } from '../model.ts';
import type { Style } from '../style/style.ts';
import type { EditionChanges } from './compare.ts';
import { sentence } from './edition.ts';

/** The manual with marks beside what changed; the changes' own lists decide, so what is listed is what is marked. */
export function markChanges(manual: Manual, { pages }: EditionChanges, style: Style): Manual {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const markPage = (page: Page): Page => {
    const found = byId.get(page.id);
    if (!found) return page;
    return {
      ...page,
      scenes: page.scenes.map((scene) => ({
        ...scene,
        figures: scene.figures.map((figure) => ({ ...figure, changed: found.figures.includes(figure.id) })),
        lines: scene.lines.map((line) => ({ ...line, changed: found.lines.includes(sentence(line, style)) })),
      })),
    };
  };
  return {
    ...manual,
    chapters: manual.chapters.map((chapter) => ({ ...chapter, pages: chapter.pages.map(markPage) })),
  };
}
