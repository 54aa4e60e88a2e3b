// Learns the shares and trusts of src/check/healing/model.ts from a set of pairs: counts, then one multinomial logit.
import { gather, isRenamed, score } from '../src/check/healing/evidence.ts';
import { comparisons, levelOf } from '../src/check/healing/properties.ts';
import { readScreen } from '../src/check/healing/screen.ts';
import { readTraits } from '../src/check/healing/traits.ts';
import { isSameClick, withoutOracle } from './healing-set.mjs';

/** Properties that a set without roles and labels can measure; the others keep what the model has for them. */
export const measured = ['words', 'tag', 'key', 'link', 'neighbours', 'path', 'width', 'height', 'column', 'row'];
/** Only these may count more when the words changed. */
const renamable = new Set(['key', 'link']);
const having = ['same', 'near', 'partly', 'different', 'lost'];
const lacking = ['gained', 'neither'];
const ROUNDS = 120;
const RATE = 0.03;
/** Pull of the trusts to where they start, so that few pairs cannot drive them far. */
const PULL = 3;
const GONE_WEIGHT = 0.5;

/** @returns {import('../src/check/healing/model.ts').Model} the model for `pairs`, starting from `base` */
export function fitModel(pairs, base) {
  const shares = countShares(pairs);
  const model = structuredClone(base);
  for (const property of measured) model.rows[property] = { ...shares[property], trust: 0.4, whenRenamed: 0 };
  Object.assign(model, { partly: 0, neighbour: 0, gone: 0 });
  const known = pairs.filter((pair) => pair.oracle >= 0);
  const list = parameters(model);
  const cases = [...known, ...known.map(withoutOracle)].map((pair) => prepare(pair, model, list));
  descend(cases, model, list);
  return model;
}

function countShares(pairs) {
  const shares = {};
  for (const property of measured) {
    const stays = {};
    const chance = {};
    for (const { target, candidates, oracle } of pairs) {
      if (oracle < 0) continue;
      const screen = readScreen(candidates);
      const level = (i) =>
        levelOf(property, comparisons[property].compare(readTraits(target), screen.traits[i], screen.rare));
      stays[level(oracle)] = (stays[level(oracle)] ?? 0) + 1;
      for (let i = 0; i < candidates.length; i++) chance[level(i)] = (chance[level(i)] ?? 0) + 1 / candidates.length;
    }
    shares[property] = { stays: normalise(stays, 0.5), chance: normalise(chance, 0.05) };
  }
  return shares;
}

function normalise(counts, floor) {
  const out = {};
  for (const group of [having, lacking]) {
    const sum = group.reduce((total, level) => total + (counts[level] ?? 0) + floor, 0);
    for (const level of group) out[level] = ((counts[level] ?? 0) + floor) / sum;
  }
  return out;
}

/** One pair as numbers: what each parameter is multiplied by for each element, and which controls are right. */
function prepare(pair, model, list) {
  const screen = readScreen(pair.candidates);
  const evidence = gather(readTraits(pair.target), screen, model.rows);
  const right = new Uint8Array(screen.controls);
  if (pair.oracle >= 0) {
    pair.candidates.forEach((one, i) => {
      if (isSameClick(one, pair.candidates[pair.oracle])) right[screen.controlOf[i]] = 1;
    });
  }
  const features = list.map((one) => Float64Array.from(pair.candidates, (_, i) => one.at(evidence, i)));
  const rest = score(evidence, model, screen);
  list.forEach((one, k) => {
    for (let i = 0; i < rest.length; i++) rest[i] -= one.get() * features[k][i];
  });
  return { screen, features, rest, right, isGone: pair.oracle < 0, weight: pair.oracle < 0 ? GONE_WEIGHT : 1 };
}

/** Everything that is learnt by descent, but for the score of "gone". */
function parameters(model) {
  const of = (row, field, at) => ({ get: () => row[field], set: (v) => (row[field] = Math.max(0, v)), at });
  const list = [];
  for (const property of measured) {
    const row = model.rows[property];
    list.push(of(row, 'trust', (e, i) => e.columns.get(property)?.[i] ?? 0));
    if (renamable.has(property)) {
      const at = (e, i) => (isRenamed(e.wordLevels[i]) ? Math.max(0, e.columns.get(property)?.[i] ?? 0) : 0);
      list.push(of(row, 'whenRenamed', at));
    }
  }
  for (const [field, at] of [
    ['partly', (e, i) => (e.wordLevels[i] === 'partly' ? 1 : 0)],
    ['neighbour', (e, i) => e.neighbour[i]],
  ]) {
    list.push({ get: () => model[field], set: (v) => (model[field] = v), at });
  }
  return list;
}

/** Gradient ascent (Adam) on the log probability of the right control, or of "gone". */
function descend(cases, model, list) {
  const all = [...list, { get: () => model.gone, set: (v) => (model.gone = v) }];
  const start = all.map((one) => one.get());
  const mean = all.map(() => 0);
  const square = all.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const now = all.map((one) => one.get());
    const slope = now.map((value, k) => -PULL * (value - start[k]));
    for (const one of cases) addSlope(one, now, slope);
    all.forEach((one, k) => {
      mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
      square[k] = 0.99 * square[k] + 0.01 * slope[k] ** 2;
      const step = mean[k] / (1 - 0.9 ** round) / (Math.sqrt(square[k] / (1 - 0.99 ** round)) + 1e-8);
      one.set(one.get() + RATE * step);
    });
  }
}

function addSlope({ screen, features, rest, right, isGone, weight }, now, slope) {
  const last = now.length - 1;
  const scores = Float64Array.from(rest);
  features.forEach((column, k) => {
    for (let i = 0; i < scores.length; i++) scores[i] += now[k] * column[i];
  });
  const best = new Int32Array(screen.controls).fill(-1);
  scores.forEach((value, i) => {
    const control = screen.controlOf[i];
    if (best[control] < 0 || value > scores[best[control]]) best[control] = i;
  });
  const total = best.reduce((sum, i) => sum + Math.exp(scores[i]), Math.exp(now[last]));
  const gone = Math.exp(now[last]) / total;
  const wanted = best.reduce(
    (sum, i, control) => sum + right[control] * (Math.exp(scores[i]) / total),
    isGone ? gone : 0,
  );
  if (wanted < 1e-12) return;
  best.forEach((i, control) => {
    const share = Math.exp(scores[i]) / total;
    const pull = right[control] * (share / wanted) - share;
    if (Math.abs(pull) < 1e-9) return;
    for (let k = 0; k < last; k++) slope[k] += weight * pull * features[k][i];
  });
  slope[last] += weight * ((isGone ? 1 : 0) - gone);
}
