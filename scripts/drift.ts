// npm run drift: how many injected changes `check` finds, and how often it is silent when only noise differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../src/page/browser.ts';
import { registerWords } from '../src/page/words-engine.ts';
import { changeKinds } from './drift/changes.ts';
import { createBench, type Trial, tryChange, tryNoise } from './drift/measure.ts';
import { makeNoise, noiseKinds } from './drift/noise.ts';
import type { Speed } from './drift/speed.ts';
import { openStages } from './drift/stages.ts';
import { type Noise, tableOf } from './drift/table.ts';
import { buildZoo } from './zoo/build.ts';

const usage = `npm run drift [-- OPTIONS]
  --stage NAME     only this screen (may be repeated)
  --change KIND    only this kind of change (may be repeated)
  --noise KIND     only this kind of noise (may be repeated)
  --turns N        changes of a kind on each screen (2)
  --repeats N      pairs of a kind of noise on each screen (20)
  --write          put the table into docs/check.md`;
const { values: options } = parseArgs({
  options: {
    stage: { type: 'string', multiple: true },
    change: { type: 'string', multiple: true },
    noise: { type: 'string', multiple: true },
    repeats: { type: 'string', default: '20' },
    turns: { type: 'string', default: '2' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const kits = ['bootstrap', 'jquery-ui', 'webforms', 'vuetify', 'mui'];
const wanted = (list: string[] | undefined, name: string) => !list || list.includes(name);
// Plain HTML needs no kit to be installed.
if (kits.some((kit) => kit !== 'webforms' && wanted(options.stage, kit))) await buildZoo();
await registerWords();
const session = await launch();
const bench = createBench(session.context);
const { stages, close } = await openStages(kits);
const trials: Trial[] = [];
const noise: Noise[] = [];
const speeds: Speed[] = [];
for (const stage of stages.filter(({ name }) => wanted(options.stage, name))) {
  console.error(stage.name);
  await measureChanges(stage);
  await measureNoise(stage);
}
await close();
await session.close();
const table = tableOf(trials, noise, speeds);
console.log(table);
if (options.write) {
  const page = readFileSync('docs/check.md', 'utf8');
  writeFileSync('docs/check.md', page.replace(/(<!-- drift -->\n)[\s\S]*(<!-- \/drift -->)/, `$1${table}\n$2`));
}

async function measureChanges(stage: (typeof stages)[number]): Promise<void> {
  if (Number(options.turns) === 0) return;
  const old = await bench.baseline(stage, 2);
  for (const change of changeKinds.filter((kind) => wanted(options.change, kind))) {
    for (let turn = 0; turn < Number(options.turns); turn++) {
      const trial = await tryChange(bench, stage, old, change, turn * 3 + 1);
      if (!trial) break;
      trials.push(trial);
      speeds.push(trial.speed);
      if (!trial.found || !trial.rightKind || trial.alarms.length > 0) tellTrial(trial);
    }
  }
}

async function measureNoise(stage: (typeof stages)[number]): Promise<void> {
  if (Number(options.repeats) === 0) return;
  for (const kind of noiseKinds.filter((one) => wanted(options.noise, one))) {
    const old = await bench.baseline(stage, 3, (page, load) => makeNoise(page, kind, load * 7 + 1));
    for (let i = 0; i < Number(options.repeats); i++) {
      const findings = await tryNoise(bench, stage, old, kind, 100 + i * 13);
      const texts = findings.map(sayShort);
      noise.push({ stage: stage.name, noise: kind, texts });
      if (texts.length > 0) console.log(`! ${stage.name} ${kind}: ${texts.slice(0, 3).join(' | ')}`);
    }
  }
}

function tellTrial({ stage, change, injected, findings }: Trial): void {
  console.log(
    `✘ ${stage} ${change} ${JSON.stringify(injected)}\n${findings.map((one) => `      ${sayShort(one)}`).join('\n')}`,
  );
}

function sayShort({ kind, role, name, before, after, others }: Trial['findings'][number]): string {
  return `${kind} ${role} “${name}” ${before ?? ''} → ${after ?? ''} ${others.slice(0, 3).join(', ')}`;
}
