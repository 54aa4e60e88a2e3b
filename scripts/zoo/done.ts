import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { zooFolder } from './build.ts';
import type { Case } from './cases.ts';
import type { Result, Way } from './run.ts';

const folder = `${zooFolder}.built/done/`;

/** Runs the cases of a kit and keeps what came of it, for a long run that is cut off; with `resume` what is kept counts. */
export async function onceDone(
  cases: Case[],
  way: Way,
  resume: boolean,
  run: () => Promise<Result[]>,
): Promise<Result[]> {
  const [first] = cases;
  const path = `${folder}${way.name}-${first?.page}-${first?.lang}.json`;
  const kept = resume ? await readFile(path, 'utf8').catch(() => undefined) : undefined;
  if (kept) return JSON.parse(kept) as Result[];
  const results = await run();
  await mkdir(folder, { recursive: true });
  await writeFile(path, JSON.stringify(results));
  return results;
}
