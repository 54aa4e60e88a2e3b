import { type Evidence, gather, score } from './evidence.ts';
import { type Model, model as usual } from './model.ts';
import type { Screen } from './screen.ts';
import type { Traits } from './traits.ts';

/** The best element of one control and the probability that the control is the one sought. */
export interface Standing {
  index: number;
  control: number;
  score: number;
  share: number;
}

export interface Posterior {
  evidence: Evidence;
  /** Controls, the likeliest first. Their shares and that of "gone" add up to 1. */
  standings: Standing[];
}

/** Weighs every control of the screen, and "it is gone", against each other. */
export function weigh(sought: Traits, screen: Screen, model: Model = usual): Posterior {
  const evidence = gather(sought, screen, model.rows);
  const scores = score(evidence, model, screen);
  const best = new Map<number, Standing>();
  scores.forEach((value, index) => {
    const control = screen.controlOf[index]!;
    const known = best.get(control);
    if (!known || value > known.score) best.set(control, { index, control, score: value, share: 0 });
  });
  const standings = [...best.values()].sort((a, b) => b.score - a.score);
  share(standings, model);
  return { evidence, standings };
}

/** Sets the shares from the scores. */
export function share(standings: Standing[], model: Model = usual): void {
  let total = Math.exp(model.gone);
  for (const one of standings) total += Math.exp(one.score);
  for (const one of standings) one.share = Math.exp(one.score) / total;
}
