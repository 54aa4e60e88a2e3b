// npm run drift: how many injected changes `check` finds, and how often it is silent when only noise differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/check/drift/model.ts';
import { launch } from '../src/page/browser/browser.ts';
import { registerWords } from '../src/page/words-engine.ts';
import { changeKinds } from './drift/changes.ts';
import {
  createBench,
  type Release,
  type Setting,
  type Trial,
  tryChange,
  tryNoise,
  tryRelease,
} from './drift/measure.ts';
import { makeNoise, noiseKinds } from './drift/noise.ts';
import { openStages, type Stage } from './drift/stages.ts';
import { type Measured, type Noise, tableOf } from './drift/table.ts';
import { putMeasured } from './proof.ts';
import { buildZoo } from './zoo/build.ts';

const usage = `npm run drift [-- OPTIONS]
  --stage NAME     only this screen (may be repeated)
  --change KIND    only this kind of change (may be repeated)
  --noise KIND     only this kind of noise (may be repeated)
  --turns N        changes of a kind on each screen (2)
  --releases N     releases of six changes at once on each screen (4)
  --repeats N      pairs of a kind of noise on each screen (4)
  --lanes N        screens at a time (3)
  --resume         go on with a measurement that was cut off: screens that were done are not measured again
  --write          put the table into docs/check.md`;
const { values: options } = parseArgs({
  options: {
    stage: { type: 'string', multiple: true },
    change: { type: 'string', multiple: true },
    noise: { type: 'string', multiple: true },
    repeats: { type: 'string', default: '4' },
    releases: { type: 'string', default: '4' },
    turns: { type: 'string', default: '2' },
    lanes: { type: 'string', default: '3' },
    resume: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const kits = ['webforms', 'bootstrap', 'jquery-ui', 'vuetify', 'mui', 'antd', 'element-plus', 'fluent', 'patternfly'];
const wanted = (list: string[] | undefined, name: string) => !list || list.includes(name);
// Plain HTML needs no kit to be installed.
if (kits.some((kit) => kit !== 'webforms' && wanted(options.stage, kit))) await buildZoo();
await registerWords();
const session = await launch();
const open = createBench(session.context);
const { stages, close } = await openStages(kits);
const measured: Measured = { trials: [], releases: [], noise: [] };
const waiting = stages.filter(({ name }) => wanted(options.stage, name));
await Promise.all(Array.from({ length: Number(options.lanes) }, lane));
await close();
await session.close();
const table = tableOf(measured, (stage) => kits.includes(stage));
console.log(table);
if (options.write) putMeasured('check.md', table);

/** Screens one after the other; several lanes use the time that pages take to come to rest. */
async function lane(): Promise<void> {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) await measure(stage);
}

async function measure(stage: Stage): Promise<void> {
  const done = join('reports', 'drift', `${stage.name}.json`);
  if (options.resume && existsSync(done)) return add(JSON.parse(readFileSync(done, 'utf8')));
  const setting = await open(stage);
  const started = Date.now();
  const own: Measured = {
    trials: await measureChanges(setting),
    releases: await measureReleases(setting),
    noise: await measureNoise(setting),
  };
  await setting.close();
  add(own);
  mkdirSync(dirname(done), { recursive: true });
  writeFileSync(done, JSON.stringify(own));
  console.error(`${stage.name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

function add({ trials, releases, noise }: Measured): void {
  measured.trials.push(...trials);
  measured.releases.push(...releases);
  measured.noise.push(...noise);
}

async function measureChanges(setting: Setting): Promise<Trial[]> {
  const trials: Trial[] = [];
  if (Number(options.turns) === 0) return trials;
  const old = await setting.learn(2);
  for (const change of changeKinds.filter((kind) => wanted(options.change, kind))) {
    for (let turn = 0; turn < Number(options.turns); turn++) {
      const trial = await tryChange(setting, old, change, turn * 3 + 1, trials.length % 8 === 7);
      if (!trial) break;
      trials.push(trial);
      const { injected, findings, found, rightElement, alarms } = trial;
      if (!found || !rightElement || alarms.length > 0) tell(`${setting.name} ${change}`, injected, findings);
    }
  }
  return trials;
}

async function measureReleases(setting: Setting): Promise<Release[]> {
  const releases: Release[] = [];
  if (Number(options.releases) === 0) return releases;
  const old = await setting.learn(2);
  for (let i = 0; i < Number(options.releases); i++) {
    const changes = Array.from({ length: 6 }, (_, k) => changeKinds[(i * 11 + k * 7) % changeKinds.length]!);
    const release = await tryRelease(setting, old, changes, i * 2 + 1);
    releases.push(release);
    const { injected, missed, findings, alarms } = release;
    if (missed.length + alarms.length > 0) tell(`${setting.name} release`, { injected, missed }, findings);
  }
  return releases;
}

async function measureNoise(setting: Setting): Promise<Noise[]> {
  const pairs: Noise[] = [];
  if (Number(options.repeats) === 0) return pairs;
  for (const noise of noiseKinds.filter((one) => wanted(options.noise, one))) {
    const old = await setting.learn(3, (page, look) => makeNoise(page, noise, look * 7 + 1));
    for (let i = 0; i < Number(options.repeats); i++) {
      const findings = await tryNoise(setting, old, noise, 100 + i * 13);
      pairs.push({ stage: setting.name, noise, texts: findings.map(sayShort) });
      if (findings.length > 0) tell(`${setting.name} ${noise}`, i, findings.slice(0, 3));
    }
  }
  return pairs;
}

function tell(what: string, injected: unknown, findings: Finding[]): void {
  console.log([`✘ ${what} ${JSON.stringify(injected)}`, ...findings.map((one) => `      ${sayShort(one)}`)].join('\n'));
}

function sayShort({ kind, role, name, before, after, others }: Finding): string {
  return `${kind} ${role} “${name}” ${before ?? ''} → ${after ?? ''} ${others.slice(0, 3).join(', ')}`;
}
