#!/usr/bin/env node
// Scores the re-finder of src/check/healing on a set of old and new elements (see docs/healing.md).
//   node scripts/score-healing.mjs SET               hits, wrong and gone-wrong at the product's threshold, refusal curve, time
//   … --with-screen      the other recorded elements of the same app are given as the old screen
//   … --cross-validate   learn on half of the apps, score on the other half, both ways, for two splits
//   … --fit              print the model learnt on the whole set
//   … --fails            list what was missed
// As a module it is an adapter: default export (target, candidates) => {index, confidence} | null.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LEAST, LEAST_ON_SCREEN, model } from '../src/check/healing/model.ts';
import { weigh } from '../src/check/healing/posterior.ts';
import { propose } from '../src/check/healing/propose.ts';
import { readScreen } from '../src/check/healing/screen.ts';
import { readTraits } from '../src/check/healing/traits.ts';
import { fitModel, measured } from './healing-fit.mjs';
import { isSameClick, readSet, withoutOracle } from './healing-set.mjs';

const steps = [0, 0.1, LEAST_ON_SCREEN, 0.2, LEAST, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export default function adapter(target, candidates) {
  const answer = propose(target, undefined, candidates);
  return 'gone' in answer ? null : { index: answer.index, confidence: answer.confidence };
}

/** The nearest element with its confidence, whether or not it would be proposed. */
function closest(pair, oldScreen) {
  const answer = propose(pair.target, oldScreen, pair.candidates);
  return 'gone' in answer ? (answer.nearest ?? { index: -1, confidence: 0 }) : answer;
}

function run(pairs, find) {
  const times = [];
  const timed = (pair) => {
    const start = performance.now();
    const answer = find(pair);
    times.push(performance.now() - start);
    return answer;
  };
  const judge = (pair) => {
    const { index, confidence } = timed(pair);
    const right = pair.oracle >= 0 && index >= 0 && isSameClick(pair.candidates[index], pair.candidates[pair.oracle]);
    return { pair, index, confidence, right };
  };
  const there = pairs.filter((pair) => pair.oracle >= 0).map(judge);
  const gone = pairs.map((pair) => (pair.oracle >= 0 ? withoutOracle(pair) : pair)).map(judge);
  times.sort((a, b) => a - b);
  return { there, gone, times };
}

function printCurve({ there, gone }) {
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
  console.log('confidence ≥  click-hit    wrong   wrong when gone');
  for (const step of steps) {
    const kept = there.filter((one) => one.confidence >= step);
    const hits = kept.filter((one) => one.right).length;
    const still = gone.filter((one) => one.confidence >= step).length;
    const cells = [percent(hits, there.length), percent(kept.length - hits, there.length), percent(still, gone.length)];
    console.log(`${step.toFixed(2).padStart(12)}  ${cells.join('   ')}`);
  }
}

function screensOf(pairs) {
  const screens = new Map();
  for (const { app, target } of pairs) screens.set(app, [...(screens.get(app) ?? []), target]);
  return screens;
}

/** Splits the apps in two halves by turns; `step` 1: every other app, 2: two and two. */
function halves(pairs, step) {
  const apps = [...new Set(pairs.map((pair) => pair.app))];
  const first = new Set(apps.filter((_, i) => Math.floor(i / step) % 2 === 0));
  return [pairs.filter((pair) => first.has(pair.app)), pairs.filter((pair) => !first.has(pair.app))];
}

function crossValidate(pairs) {
  const all = { there: [], gone: [] };
  for (const step of [1, 2]) {
    const [a, b] = halves(pairs, step);
    for (const [learn, test] of [
      [a, b],
      [b, a],
    ]) {
      const learnt = fitModel(learn, model);
      const find = ({ target, candidates }) => {
        const [first] = weigh(readTraits(target), readScreen(candidates), learnt).standings;
        return { index: first.index, confidence: first.share };
      };
      const { there, gone } = run(test, find);
      all.there.push(...there);
      all.gone.push(...gone);
      console.log(`learnt on ${learn.length} pairs, scored on ${test.length}:`, summarise(learnt));
    }
  }
  printCurve(all);
}

function summarise({ rows, partly, neighbour, gone }) {
  const trusts = measured.map((one) => `${one} ${rows[one].trust.toFixed(2)}+${rows[one].whenRenamed.toFixed(2)}`);
  return [...trusts, ...[partly, neighbour, gone].map((one) => one.toFixed(2))].join(', ');
}

function printFails(there) {
  const say = (one) => (one ? `<${one.tag}> "${(one.text ?? '').slice(0, 40)}"` : 'nothing');
  for (const { pair, index, confidence, right } of there) {
    if (right && confidence >= LEAST) continue;
    const { target, candidates, oracle } = pair;
    const verdict = confidence < LEAST ? 'refused' : 'wrong';
    console.log(
      `${pair.id} ${verdict} ${confidence.toFixed(2)}: ${say(target)} → ${say(candidates[index])}, right ${say(candidates[oracle])}`,
    );
  }
}

function main() {
  const flags = {
    'with-screen': { type: 'boolean' },
    'cross-validate': { type: 'boolean' },
    fit: { type: 'boolean' },
    fails: { type: 'boolean' },
  };
  const { values, positionals } = parseArgs({ options: flags, allowPositionals: true });
  const pairs = readSet(positionals[0]);
  if (values['cross-validate']) return crossValidate(pairs);
  if (values.fit) return console.log(JSON.stringify(fitModel(pairs, model), null, 1));
  const screens = screensOf(pairs);
  const result = run(pairs, (pair) => closest(pair, values['with-screen'] ? screens.get(pair.app) : undefined));
  printCurve(result);
  const at = (share) => result.times[Math.floor(result.times.length * share)].toFixed(1);
  console.log(`time a proposal: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  if (values.fails) printFails(result.there);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
