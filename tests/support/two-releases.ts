import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type SmallApp } from './small-app.ts';

export type Pages = SmallApp['pages'];

interface Told {
  kind: string;
  severity: string;
  name: string;
  property?: string;
  after?: string;
  usedBy: (string | number)[];
  proposals: { key: string; new: string; tried?: boolean }[];
}

export async function check(app: SmallApp, ...flags: string[]) {
  const args = ['check', join(app.folder, 'small.runbook.yaml'), '--json', '--timeout', '3s', ...flags];
  const { code, json } = await app.tejun(...args);
  const told: Told[] = json.screens.flatMap(({ findings }: { findings: Told[] }) => findings);
  return { code, json, told, reportDir: json.reportDir as string };
}

/** The mark of those of a table of cases that `npm run test:long` walks. */
export const further = (is: boolean) => ({ tag: is ? ['@long'] : [] });

/** What the check tells of the second release; the baselines are those of the first. */
export async function compare(app: SmallApp, steps: string, before: Pages, after: Pages, ...flags: string[]) {
  execFileSync('git', ['init', '-q', app.folder]);
  app.write(`title: 予約\norigins: { rooms: {origin} }\nchapters:\n  - chapter: 予約\n    screens:\n${steps}`);
  Object.assign(app.pages, before);
  expect(await check(app, '-u', 'missing', '--walks', '1')).toMatchObject({ code: 0 });
  Object.assign(app.pages, after);
  return check(app, ...flags);
}
