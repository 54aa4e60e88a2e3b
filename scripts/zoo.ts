// npm run zoo: how often finding by words hits what a person would hit, on real UI kits, beside plain Playwright.

import { parseArgs } from 'node:util';
import { openZoo } from '../fixtures/zoo/server.ts';
import { groupBy } from '../src/base/group.ts';
import { launch } from '../src/page/browser/browser.ts';
import { registerWords } from '../src/page/words-engine.ts';
import { buildInPage } from './build.mjs';
import { putMeasured } from './proof.ts';
import { buildZoo } from './zoo/build.ts';
import { type Case, loadCases } from './zoo/cases.ts';
import { conditions } from './zoo/conditions.ts';
import { onceDone } from './zoo/done.ts';
import { ours } from './zoo/ours.ts';
import { rival } from './zoo/rival.ts';
import { type Result, runCases, type Way } from './zoo/run.ts';
import { count, failsOf, medianLookUp, share, tableOf } from './zoo/table.ts';

const usage = `npm run zoo [-- OPTIONS]
  --kit NAME       only this page (may be repeated)
  --case ID        only cases whose id begins so, e.g. antd:12 or antd:12:ja (may be repeated)
  --lang ja|en     only this language
  --fails          list what went wrong, without the tables
  --alone          without plain Playwright beside it
  --write          put the tables into docs/finding.md
  --lanes N        tabs at a time (3); with 1 the times are told without their getting in one another's way
  --under NAME     under a harder condition:
${Object.entries(conditions)
  .map(([name, { says }]) => `                   ${name}: ${says}`)
  .join('\n')}
  --resume         go on with a run that was cut off: kits that were done are not run again
  --serve          only serve the pages`;

const { values: options } = parseArgs({
  options: {
    kit: { type: 'string', multiple: true },
    case: { type: 'string', multiple: true },
    lang: { type: 'string' },
    fails: { type: 'boolean' },
    alone: { type: 'boolean' },
    write: { type: 'boolean' },
    lanes: { type: 'string', default: '3' },
    under: { type: 'string' },
    resume: { type: 'boolean' },
    serve: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const lanes = Number(options.lanes);
if (!Number.isInteger(lanes) || lanes < 1) throw new Error(`--lanes takes a number from 1 on\n${usage}`);
const condition = options.under === undefined ? undefined : conditions[options.under];
if (options.under !== undefined && !condition) throw new Error(`--under takes ${Object.keys(conditions).join(', ')}`);
if (options.write && condition) throw new Error('--write is for the cases as they are, and not for --under');
await Promise.all([buildZoo(), buildInPage()]);
const zoo = await openZoo();
if (options.serve) {
  console.log(`${zoo.origin}/page/antd?lang=ja`);
} else {
  await measure();
  await zoo.close();
}

async function measure(): Promise<void> {
  const cases = (await loadCases()).filter(isWanted);
  if (cases.length === 0) throw new Error(`no such case\n${usage}`);
  await registerWords();
  const session = await launch();
  const run = (way: Way, lanes: number, tell?: (result: Result) => void) =>
    inLanes(lanes, cases, (some) => {
      const whole = () => runCases(session.browser, zoo.origin, { cases: some, way, condition, tell });
      // A part of a kit, or one under harder conditions, must not pass for all of it later.
      return options.case || condition ? whole() : onceDone(some, way, options.resume ?? false, whole);
    });
  // What goes wrong is told at once; the tables come at the end.
  const mine = await run(ours, lanes, (result) => {
    for (const line of failsOf([result])) console.log(line);
  });
  // Plain Playwright spends most of its time in time-outs.
  const theirs = options.alone || options.fails ? [] : await run(rival, 4);
  await session.close();
  report(mine, theirs);
  if (options.write) putMeasured('finding.md', pageOf(mine, theirs, session.version));
  process.exitCode = mine.some(({ outcome }) => outcome === 'wrong') ? 1 : 0;
}

function isWanted(one: Case): boolean {
  return (
    (!options.kit || options.kit.includes(one.page)) &&
    (!options.lang || options.lang === one.lang) &&
    (!options.case || options.case.some((id) => one.id === id || one.id.startsWith(`${id}:`)))
  );
}

/** Several tabs at once: pages load in one while another is looked through. */
async function inLanes(lanes: number, cases: Case[], run: (some: Case[]) => Promise<Result[]>): Promise<Result[]> {
  const kits = [...groupBy(cases, (one) => `${one.page} ${one.lang}`).values()];
  const results: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let kit = kits.shift(); kit; kit = kits.shift()) {
      const its = await run(kit);
      results.push(...its);
      console.error(
        `${kit[0]!.page} ${kit[0]!.lang}: ${count(its, 'right')} of ${its.length} right, ${kits.length} pages left`,
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

function report(mine: Result[], theirs: Result[]): void {
  if (!options.fails) console.log(`\n${tableOf(mine, theirs)}`);
  const wrong = count(mine, 'wrong');
  const speed = medianLookUp(mine).toFixed(1);
  console.log(`${mine.length} cases: ${(share(mine) * 100).toFixed(1)} % right, ${wrong} wrong, ${speed} ms a look-up`);
  if (theirs.length > 0)
    console.log(`plain Playwright: ${(share(theirs) * 100).toFixed(1)} % right, ${count(theirs, 'wrong')} wrong`);
}

function pageOf(mine: Result[], theirs: Result[], version: string): string {
  const fails = failsOf(mine).map((line) => `- ${line}`);
  return [`${mine.length} cases, ${version}.\n`, tableOf(mine, theirs), '### Not met\n', ...fails].join('\n');
}
