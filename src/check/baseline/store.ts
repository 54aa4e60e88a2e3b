import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runbook } from '../../runbook/model.ts';
import { readView, writeView } from './format.ts';
import type { Baseline } from './model.ts';

/** A screen's name among all of the runbook's: its id, with its chapter's where the id stands twice. */
export function screenName(runbook: Runbook, chapter: string, screen: string): string {
  const twins = runbook.chapters.flatMap(({ screens }) => screens.filter(({ id }) => id === screen));
  return twins.length > 1 ? `${chapter}.${screen}` : screen;
}

/** The approved views of a runbook's screens, read when asked for. */
export class BaselineStore {
  readonly folder: string;
  readonly #read = new Map<string, Baseline | undefined>();

  constructor(folder: string) {
    this.folder = folder;
  }

  get(screen: string, view: string): Baseline | undefined {
    const key = `${screen}/${view}`;
    if (!this.#read.has(key)) this.#read.set(key, this.#load(screen, view));
    return this.#read.get(key);
  }

  screens(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.folder, entry.name, 'screen.yaml')))
      .map(({ name }) => name)
      .toSorted();
  }

  /** `screen` first, then `before-2`, `before-3`… */
  views(screen: string): string[] {
    const folder = join(this.folder, screen);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length));
    return names.toSorted((a, b) => rank(a) - rank(b));
  }

  /** Writes the views of one screen and takes away those that are no more; other screens are not touched. */
  write(screen: string, views: Baseline[]): void {
    const folder = join(this.folder, screen);
    mkdirSync(folder, { recursive: true });
    const kept = new Set(views.flatMap(({ view }) => [`${view.view}.yaml`, `${view.view}.png`]));
    for (const file of readdirSync(folder))
      if (/\.(?:yaml|png)$/.test(file) && !kept.has(file)) rmSync(join(folder, file));
    for (const { view, png } of views) {
      put(join(folder, `${view.view}.yaml`), writeView(view));
      put(join(folder, `${view.view}.png`), png);
      this.#read.set(`${screen}/${view.view}`, { view, png });
    }
  }

  #load(screen: string, view: string): Baseline | undefined {
    const path = join(this.folder, screen, view);
    if (!existsSync(`${path}.yaml`)) return undefined;
    return { view: readView(readFileSync(`${path}.yaml`, 'utf8')), png: readFileSync(`${path}.png`) };
  }
}

/** The step before which a view was taken; 0 of the screen as it came. */
export function rank(view: string): number {
  return view === 'screen' ? 0 : Number(/\d+/.exec(view)?.[0] ?? 0);
}

/** Whole or not at all. */
export function put(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
