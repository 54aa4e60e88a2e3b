// npm run canary [-- --limit N]: runs with distinctive secrets, in every source and variant, with traces and crashes;
// searches everything they leave, and writes what was tried into docs/security.md. Exit 1 when a secret was found.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Canary, type Result, release, sources } from '../tests/support/canary.ts';

const variants = [
  ['look-alike'],
  [],
  ['dropbox-wrong-password'],
  ['error-times:1'],
  ['expired-link'],
  ['first-login'],
  ['reset-connection:dropbox-password'],
  ['two-factor-offer', 'toast', 'animations'],
  ['alert'],
  ['reset-connection:grant'],
  ['reset-connection:callback'],
  ['reset-connection:status'],
  ['session-timeout:3'],
  ['http-500:2'],
  ['service-accounts-first'],
  ['slow:200'],
  ['pending:3'],
  ['stuck'],
  ['flaky:20:7'],
  ['close-itself'],
  ['english'],
  ['ui-1.5'],
  ['ui-2.1'],
];

const matrix: Canary[] = [
  { site: 'echo', source: '.env', trace: true, kill: true },
  ...sources.map((source, i): Canary => ({ site: 'echo', source, trace: i % 2 === 0 })),
  { site: [], source: '--env-file', kill: true },
  ...variants.map((site, i): Canary => ({ site, source: sources[i % sources.length]!, trace: i % 3 === 1 })),
];

const { values } = parseArgs({ options: { limit: { type: 'string' } } });
const results: Result[] = [];
for (const canary of matrix.slice(0, Number(values.limit ?? matrix.length))) {
  const result = await release(canary);
  const bad = [
    ...result.found.map(({ secret, how, where }) => `${secret} (${how}) in ${where}`),
    ...result.unpainted,
    ...result.left,
  ];
  console.log(
    `${bad.length ? '✘' : '✓'} ${result.name}  [${result.codes}]  ${result.files} files, ${result.masks} masks`,
  );
  for (const line of bad) console.log(`    ${line}`);
  results.push(result);
  report(results);
}

function report(all: Result[]): void {
  const sum = (count: (result: Result) => number) => all.reduce((total, result) => total + count(result), 0);
  const rows: [string, number][] = [
    ['runs with distinctive secrets', all.length],
    [
      '… of them on a site that shows every secret wherever a page can',
      all.filter(({ name }) => name.startsWith('echo')).length,
    ],
    ['… with a scrubbed trace', all.filter(({ name }) => name.includes('trace')).length],
    [
      '… killed (SIGKILL) right after the secret was sent, and resumed',
      all.filter(({ name }) => name.includes('kill')).length,
    ],
    ['… that ended in a failure', all.filter(({ codes }) => codes.at(-1) === 1).length],
    ['files, outputs, names and entries of archives searched', sum(({ files }) => files)],
    ['megabytes', Math.round(sum(({ bytes }) => bytes) / 2 ** 20)],
    ['searches for one spelling in one of them', sum(({ patterns }) => patterns)],
    ['command lines of processes, and environments of browsers', sum(({ processes }) => processes)],
    ['pictures', sum(({ pictures }) => pictures)],
    ['masks whose pixels all have one colour', sum(({ masks }) => masks)],
    ['**secrets found**', sum(({ found }) => found.length)],
    ['**masks that are not of one colour**', sum(({ unpainted }) => unpainted.length)],
    ['**files left in the temporary folder**', sum(({ left }) => left.length)],
  ];
  const table = [
    '| what | count |',
    '|---|--:|',
    ...rows.map(([what, count]) => `| ${what} | ${count.toLocaleString('en')} |`),
  ];
  const path = 'docs/security.md';
  const marks = /(<!-- canary -->\n)[\s\S]*(<!-- \/canary -->)/;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(marks, (_, from, to) => `${from}${table.join('\n')}\n${to}`),
  );
  process.exitCode = all.some(({ found, unpainted, left }) => found.length + unpainted.length + left.length) ? 1 : 0;
}
