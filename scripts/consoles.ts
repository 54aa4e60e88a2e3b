// npm run consoles: small consoles made by script, worked through by the command, judged by what their pages remember.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { makeConsole, type Page } from '../fixtures/consoles/console.ts';
import { ended, type Language } from '../fixtures/consoles/pools.ts';
import { type Consoles, type Memory, serveConsoles, type Told } from '../fixtures/consoles/server.ts';
import { secret } from '../fixtures/consoles/unit.ts';

const usage = `npm run consoles [-- OPTIONS] [FROM [TO]]
  Works through the consoles of the seeds FROM to TO (1 to 20). Each is drawn at random, the same for the same seed.
  --lang ja|en   only this language
  --lanes N      so many at a time (2)
  --timeout 8s   how long the command waits for an element
  --serve PORT   only serve them: /ja/17/0 is the first page of the Japanese one with seed 17
  Outcomes: right (also where the last step had to be refused, and was); refused (the command ended with a failure, the pages that were left are as they should be, and on the one it
  ended on nothing was done that no step asks for); wrong (all else).`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    timeout: { type: 'string', default: '8s' },
    serve: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const consoles = await serveConsoles(Number(options.serve ?? 0));
if (options.serve) console.log(`${consoles.origin}/ja/1/0`);
else process.exitCode = await workThrough(consoles);

async function workThrough({ close }: Consoles): Promise<number> {
  const [from, to] = [Number(positionals[0] ?? 1), Number(positionals[1] ?? positionals[0] ?? 20)];
  const languages = (['ja', 'en'] as const).filter((one) => !options.lang || one === options.lang);
  const left = languages.flatMap((language) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ language, seed: from + i })),
  );
  const counts = { right: 0, refused: 0, wrong: 0 };
  let steps = 0;
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      const { outcome, lines, count } = await workThroughOne(one.language, one.seed);
      counts[outcome]++;
      steps += count;
      if (outcome !== 'right')
        console.log(`${outcome} ${one.language} ${one.seed}\n${lines.map((line) => `    ${line}`).join('\n')}`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.lanes) }, lane));
  close();
  console.log(`${counts.right} right, ${counts.refused} refused, ${counts.wrong} wrong; ${steps} steps`);
  return counts.wrong === 0 ? 0 : 1;
}

async function workThroughOne(language: Language, seed: number) {
  const pages = makeConsole(seed, language);
  const folder = mkdtempSync(join(tmpdir(), `console-${language}-${seed}-`));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'note.txt'), 'note\n');
  writeFileSync(join(folder, 'inputs.env'), `secret='${secret}'\n`, { mode: 0o600 });
  writeFileSync(join(folder, 'c.runbook.yaml'), runbookOf(pages, language, seed));
  const { status, output } = await run(folder);
  const memories = consoles.told(language, seed);
  const faults = faultsOf(pages, memories, status === 0);
  const isRight = status === 0 || isRefusedRightly(pages, memories);
  const outcome = faults.length > 0 ? ('wrong' as const) : isRight ? ('right' as const) : ('refused' as const);
  const lines = [folder, ...faults, ...(status === 0 ? [] : told(output)), ...pages.flatMap(({ kinds }) => kinds)];
  return { outcome, lines, count: pages.flatMap(({ steps }) => steps).length };
}

function runbookOf(pages: Page[], language: Language, seed: number): string {
  const [first, ...screens] = pages.flatMap(screensOf);
  const begin = { ...first, open: `\${origins.console}/${language}/${seed}/0` };
  const last = { screen: 'end', shows: ended[language], steps: [{ expect: ended[language] }] };
  return stringify({
    title: `Console ${language} ${seed}`,
    origins: { console: consoles.origin, other: consoles.origin.replace('127.0.0.1', 'localhost') },
    inputs: { secret: { type: 'secret', only_on: 'console' } },
    chapters: [{ chapter: 'All', screens: [begin, ...screens, last] }],
  });
}

/** One for the page, and where some of its steps are in a tab one for that and one for what comes after. */
function screensOf({ title, steps }: Page, page: number) {
  const screenOf = (part: number) => ({ screen: `page-${page}-${part}`, shows: title, steps: [] as unknown[] });
  const screens = [screenOf(0)];
  for (const step of steps) {
    const part = screens.length;
    if (!step.tab) screens.at(-1)!.steps.push(step);
    else {
      const tab = { tab: 'new', shows: step.tab as string, steps: step.steps as unknown[] };
      screens.push({ screen: `tab-${page}-${part}`, ...tab }, screenOf(part + 1));
    }
  }
  return screens;
}

/** All was done on the last page but its last step, which had to be refused. */
function isRefusedRightly(pages: Page[], { last }: Told): boolean {
  const { refuses, expected } = pages.at(-1)!;
  return refuses === true && differences(expected, last.get(pages.length - 1)?.memory ?? {}).length === 0;
}

/** What pages remember otherwise than they should. */
function faultsOf(pages: Page[], { left, last }: Told, isDone: boolean): string[] {
  return pages.flatMap(({ expected }, page) => {
    const memory = left.get(page);
    if (memory) return differences(expected, memory).map((one) => `page ${page}: ${one}`);
    if (isDone) return [`page ${page} was never left`];
    return overdone(expected, last.get(page)?.memory ?? {}).map((one) => `page ${page}, on which it ended: ${one}`);
  });
}

function differences(expected: Memory, memory: Memory): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(memory)])].flatMap((key) => {
    const [should, is] = [JSON.stringify(expected[key]), JSON.stringify(memory[key])];
    return should === is ? [] : [`${key} is ${is}, should be ${should}`];
  });
}

/** What was done on a page in the middle of its steps that none of them asks for, or more often than they ask. Values may be on their way. */
function overdone(expected: Memory, memory: Memory): string[] {
  return Object.entries(memory).flatMap(([key, is]) => {
    const should = expected[key];
    const often = typeof is === 'number' && typeof should === 'number' && is > should;
    return should === undefined || often
      ? [`${key} is ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`]
      : [];
  });
}

function run(folder: string): Promise<{ status: number | null; output: string }> {
  const args = [
    'dist/cli.js',
    'run',
    join(folder, 'c.runbook.yaml'),
    '--yes',
    '--env-file',
    join(folder, 'inputs.env'),
    '--lang',
    'en',
    '--timeout',
    options.timeout,
    '--out',
    join(folder, 'reports'),
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    child.stderr.on('data', (chunk) => (output += chunk));
    child.stdout.resume();
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** From the last step that was done on. */
function told(output: string): string[] {
  const lines = output.trim().split('\n');
  const last = lines.findLastIndex((line) => line.includes('✓'));
  return lines.slice(Math.max(0, last)).slice(0, 22);
}
