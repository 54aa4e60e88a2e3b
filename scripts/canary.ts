// npm run canary: runs with distinctive secrets, in every source and variant, with traces and crashes; searches
// everything they leave. Exit 1 when a secret was found.
import { parseArgs } from 'node:util';
import { type Canary, nameOf, type Result, release } from '../tests/support/canary.ts';
import { matrix } from './canary/matrix.ts';
import { faultsOf, tableOf } from './canary/table.ts';
import { Kept, putMeasured } from './proof.ts';

const usage = `npm run canary [-- OPTIONS]
  --only WORDS     only runs whose name has the words, e.g. "echo" or "trace"
  --limit N        only so many
  --workers N      runs at the same time (3: they wait a good deal)
  --keep FILE      one line of JSON a run; runs that are in it already are left out
  --write          put the table into docs/security.md`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    limit: { type: 'string' },
    workers: { type: 'string', default: '3' },
    keep: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const results = new Kept<Result>(options.keep);
const waiting = matrix
  .filter((canary) => nameOf(canary).includes(options.only))
  .filter((canary) => !results.all.some(({ name }) => name === nameOf(canary)))
  .slice(0, options.limit === undefined ? undefined : Number(options.limit));
await Promise.all(Array.from({ length: Number(options.workers) }, work));
const table = tableOf(results.all, matrix.length);
console.log(table);
if (options.write) putMeasured('security.md', table);
process.exitCode = results.all.some((result) => faultsOf(result).length) ? 1 : 0;

async function work(): Promise<void> {
  for (let canary = waiting.shift(); canary; canary = waiting.shift()) await measure(canary);
}

async function measure(canary: Canary): Promise<void> {
  const result = await release(canary);
  results.add(result, { ...result, output: '' });
  const faults = faultsOf(result);
  const mark = faults.length ? '✘' : '✓';
  console.log(`${mark} ${result.name}  [${result.codes}]  ${result.files} files, ${result.masks} masks`);
  for (const fault of faults) console.log(`    ${fault}`);
}
