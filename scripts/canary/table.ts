import type { Result } from '../../tests/support/canary.ts';

/** What was tried, and what was found, as a table of the documentation. */
export function tableOf(all: Result[], whole: number): string {
  const sum = (count: (result: Result) => number) => all.reduce((total, result) => total + count(result), 0);
  const rows: [string, number][] = [
    [`runs with distinctive secrets (of the whole matrix of ${whole})`, all.length],
    [
      '… of them on a site that shows every secret wherever a page can',
      all.filter(({ name }) => name.startsWith('echo')).length,
    ],
    ['… in which a secret was typed and reached the site', all.filter(({ received }) => received).length],
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
    ['masks whose pixels all have one colour', sum(({ masks, unpainted }) => masks - unpainted.length)],
    ['**secrets found**', sum(({ found }) => found.length)],
    ['**masks that are not of one colour**', sum(({ unpainted }) => unpainted.length)],
    ['**files left in the temporary folder**', sum(({ left }) => left.length)],
  ];
  return [
    '| what | count |',
    '|---|--:|',
    ...rows.map(([what, count]) => `| ${what} | ${count.toLocaleString('en')} |`),
  ].join('\n');
}

/** Everything that must not be, in words. */
export function faultsOf({ found, unpainted, left }: Result): string[] {
  return [
    ...found.map(({ secret, how, where }) => `${secret} (${how}) in ${where}`),
    ...unpainted.map((file) => `a mask of ${file} is not painted`),
    ...left.map((file) => `${file} is left in the temporary folder`),
  ];
}
