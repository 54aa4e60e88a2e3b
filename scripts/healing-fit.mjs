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
  const cases = [
    ...known.map((pair) => prepare(pair, model)),
    ...known.map((pair) => prepare(withoutOracle(pair), model)),
  ];
  descend(cases, model);
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

function prepare(pair, model) {
  const screen = readScreen(pair.candidates);
  const evidence = gather(readTraits(pair.target), screen, model.rows);
  const right = new Set();
  if (pair.oracle >= 0) {
    pair.candidates.forEach((one, i) => {
      if (isSameClick(one, pair.candidates[pair.oracle])) right.add(screen.controlOf[i]);
    });
  }
  return { screen, evidence, right, weight: pair.oracle < 0 ? GONE_WEIGHT : 1 };
}

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
    ['gone', undefined],
  ]) {
    list.push({ get: () => model[field], set: (v) => (model[field] = v), at });
  }
  return list;
}

/** Gradient ascent (Adam) on the log probability of the right control, or of "gone". */
function descend(cases, model) {
  const list = parameters(model);
  const start = list.map((one) => one.get());
  const mean = list.map(() => 0);
  const square = list.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = list.map((one, k) => -PULL * (one.get() - start[k]));
    for (const one of cases) addSlope(one, model, list, slope);
    list.forEach((one, k) => {
      mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
      square[k] = 0.99 * square[k] + 0.01 * slope[k] ** 2;
      const step = mean[k] / (1 - 0.9 ** round) / (Math.sqrt(square[k] / (1 - 0.99 ** round)) + 1e-8);
      one.set(one.get() + RATE * step);
    });
  }
}

function addSlope({ screen, evidence, right, weight }, model, list, slope) {
  const scores = score(evidence, model, screen);
  const best = new Int32Array(screen.controls).fill(-1);
  scores.forEach((value, i) => {
    const control = screen.controlOf[i];
    if (best[control] < 0 || value > scores[best[control]]) best[control] = i;
  });
  const total = best.reduce((sum, i) => sum + Math.exp(scores[i]), Math.exp(model.gone));
  const gone = Math.exp(model.gone) / total;
  let wanted = right.size === 0 ? gone : 0;
  for (const control of right) wanted += Math.exp(scores[best[control]]) / total;
  if (wanted < 1e-12) return;
  best.forEach((i, control) => {
    const share = Math.exp(scores[i]) / total;
    const pull = (right.has(control) ? share / wanted : 0) - share;
    if (Math.abs(pull) < 1e-9) return;
    list.forEach((one, k) => {
      if (one.at) slope[k] += weight * pull * one.at(evidence, i);
    });
  });
  slope[list.length - 1] += weight * ((right.size === 0 ? 1 : 0) - gone);
}
