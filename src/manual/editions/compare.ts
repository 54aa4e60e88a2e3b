import { type Fingerprint, looksChanged } from '../figures/fingerprint.ts';
import type { HistoryRow } from '../model.ts';
import type { Style } from '../style/style.ts';
import type { Edition, EditionPage } from './edition.ts';
import type { PageChange } from './page-change.ts';
import { propose } from './propose.ts';

export interface EditionChanges {
  since: HistoryRow;
  pages: PageChange[];
  /** A row for the history: the author gives it its edition and its date. */
  proposal: string;
}

/** Pages whose pictures or sentences differ, and a proposed row for the history. What only moved to another page is none. */
export async function compareEditions(before: Edition, after: Edition, style: Style): Promise<EditionChanges> {
  const chapters = [...new Set([...after.pages, ...before.pages].map(chapterOf))];
  const of = ({ pages }: Edition, chapter: string) => pages.filter((page) => chapterOf(page) === chapter);
  const pages = await Promise.all(
    chapters.map((chapter) => compareChapter(of(before, chapter), of(after, chapter))),
  ).then((changes) => changes.flat());
  return { since: before.edition, pages, proposal: propose(pages, style) };
}

/** Pages are counted through their chapter. */
function chapterOf({ id }: EditionPage): string {
  return id.replace(/-\d+$/u, '');
}

async function compareChapter(before: EditionPage[], after: EditionPage[]): Promise<PageChange[]> {
  const lines = withoutShared(before, after);
  const old = figuresById(before);
  const now = figuresById(after);
  const isNew = await changedFigures(old, now);
  const kept = after.map((page): PageChange => {
    const figures = Object.keys(page.figures).filter((id) => isNew.has(id));
    const told = before.find(({ id }) => id === page.id);
    const lost = told ? Object.keys(told.figures).filter((id) => !now.has(id)) : [];
    const fresh = lines.fresh.get(page) ?? [];
    const gone = (told && lines.gone.get(told)) ?? [];
    const isAdded = !told && fresh.length === page.lines.length && figures.length === Object.keys(page.figures).length;
    return {
      id: page.id,
      heading: page.heading,
      kind: isAdded ? 'added' : 'changed',
      figures: [...figures, ...lost],
      lines: fresh,
      gone,
    };
  });
  const present = new Set(after.map(({ id }) => id));
  const dropped = before
    .filter(({ id }) => !present.has(id))
    .map((page): PageChange => {
      const figures = Object.keys(page.figures).filter((id) => !now.has(id));
      const gone = lines.gone.get(page) ?? [];
      return { id: page.id, heading: page.heading, kind: 'removed', figures, lines: [], gone };
    });
  return [...kept, ...dropped].filter((page) => page.figures.length + page.lines.length + page.gone.length > 0);
}

/** The sentences of each page that the other edition of the chapter does not have, as often as they stand there. */
function withoutShared(before: EditionPage[], after: EditionPage[]) {
  const rest = before.flatMap((page) => page.lines.map((line) => ({ page, line })));
  const fresh = new Map<EditionPage, string[]>();
  for (const page of after) {
    const unknown = page.lines.filter((line) => {
      const index = rest.findIndex((one) => one.line === line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
    fresh.set(page, unknown);
  }
  const gone = new Map(
    before.map((page) => [page, rest.filter((one) => one.page === page).map(({ line }) => line)] as const),
  );
  return { fresh, gone };
}

function figuresById(pages: EditionPage[]): Map<string, Fingerprint> {
  return new Map(pages.flatMap(({ figures }) => Object.entries(figures)));
}

/** Ids of the pictures that differ or are new. */
async function changedFigures(old: Map<string, Fingerprint>, now: Map<string, Fingerprint>): Promise<Set<string>> {
  const ids = [...now.keys()];
  const differs = await Promise.all(
    ids.map(async (id) => !old.has(id) || (await looksChanged(old.get(id)!, now.get(id)!))),
  );
  return new Set(ids.filter((_, index) => differs[index]));
}
