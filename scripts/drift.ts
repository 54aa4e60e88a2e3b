// npm run drift: how many injected changes `check` finds, and how often it is silent when only noise differs.
import { parseArgs } from 'node:util';
import { launch } from '../src/page/browser.ts';
import { changeKinds } from './drift/changes.ts';
import { createBench, type Trial, tryChange, tryNoise } from './drift/measure.ts';
import { makeNoise, noiseKinds } from './drift/noise.ts';
import { openStages } from './drift/stages.ts';

const { values: options } = parseArgs({
  options: {
    stage: { type: 'string', multiple: true },
    change: { type: 'string', multiple: true },
    noise: { type: 'string', multiple: true },
    repeats: { type: 'string', default: '20' },
    turns: { type: 'string', default: '2' },
    'no-noise': { type: 'boolean' },
    'no-changes': { type: 'boolean' },
  },
});
const kits = ['bootstrap', 'jquery-ui', 'webforms', 'vuetify', 'mui'];
const session = await launch();
const bench = createBench(session.context);
const { stages, close } = await openStages(kits);
const chosen = stages.filter(({ name }) => !options.stage || options.stage.includes(name));
const trials: Trial[] = [];
const alarms: { stage: string; noise: string; texts: string[] }[] = [];
let silences = 0;
for (const stage of chosen) {
  if (!options['no-changes']) {
    const old = await bench.baseline(stage, 2);
    console.error(`${stage.name}: ${old.view.elements.length} elements, ${old.view.texts.length} texts`);
    for (const change of changeKinds.filter((kind) => !options.change || options.change.includes(kind))) {
      for (let turn = 0; turn < Number(options.turns); turn++) {
        const trial = await tryChange(bench, stage, old, change, turn * 3 + 1);
        if (!trial) break;
        trials.push(trial);
        const ok = trial.found && trial.rightKind && trial.alarms.length === 0;
        if (!ok)
          console.log(
            `${ok ? '✓' : '✘'} ${stage.name} ${change} ${JSON.stringify(trial.injected)}\n${trial.findings.map(({ kind, role, name, before, after, others }) => `      ${kind} ${role} “${name}” ${before ?? ''} → ${after ?? ''} ${others.slice(0, 3)}`).join('\n')}`,
          );
      }
    }
  }
  if (options['no-noise']) continue;
  for (const noise of noiseKinds.filter((kind) => !options.noise || options.noise.includes(kind))) {
    const old = await bench.baseline(stage, 3, (page, load) => makeNoise(page, noise, load * 7 + 1));
    for (let i = 0; i < Number(options.repeats); i++) {
      const found = await tryNoise(bench, stage, old, noise, 100 + i * 13);
      if (found.length === 0) silences += 1;
      else {
        const texts = found.map(
          ({ kind, role, name, before, after }) => `${kind} ${role} “${name}” ${before ?? ''} → ${after ?? ''}`,
        );
        alarms.push({ stage: stage.name, noise, texts });
        console.log(`! ${stage.name} ${noise} ${texts.slice(0, 3).join(' | ')}`);
      }
    }
  }
}
await close();
await session.close();
const share = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');
const right = trials.filter(({ found }) => found).length;
const told = trials.reduce((sum, { findings }) => sum + findings.length, 0);
const wrong = trials.reduce((sum, trial) => sum + trial.alarms.length, 0);
console.log(
  `changes ${trials.length}, found ${share(right, trials.length)}, right kind ${share(trials.filter(({ rightKind }) => rightKind).length, trials.length)}, precision ${share(told - wrong, told)}`,
);
console.log(`noise pairs ${silences + alarms.length}, false alarms ${alarms.length}`);
