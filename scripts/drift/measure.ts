import type { BrowserContext, Page } from 'playwright';
import { systemClock } from '../../src/base/clock.ts';
import { learn } from '../../src/check/baseline/learn.ts';
import type { Baseline } from '../../src/check/baseline/model.ts';
import { judge } from '../../src/check/drift/judge.ts';
import type { Finding } from '../../src/check/drift/model.ts';
import { takeView } from '../../src/check/look/take-view.ts';
import { Traffic } from '../../src/check/look/traffic.ts';
import { createCapturer } from '../../src/page/capture.ts';
import { type ChangeKind, type Injected, inject } from './changes.ts';
import { makeNoise, type NoiseKind } from './noise.ts';
import { type Speed, timePair } from './speed.ts';
import type { Stage } from './stages.ts';

export interface Bench {
  context: BrowserContext;
  /** A baseline of the stage, learnt from so many loads; `prepare` is done to each of them. */
  baseline: (stage: Stage, loads: number, prepare?: (page: Page, load: number) => Promise<void>) => Promise<Baseline>;
  present: (stage: Stage, prepare: (page: Page) => Promise<void>) => Promise<Baseline>;
}

export function createBench(context: BrowserContext): Bench {
  const traffic = new Traffic();
  traffic.follow(context);
  const capturer = createCapturer(context);
  const looking = { traffic, clock: systemClock, redact: <T>(data: T) => data, pause: 0 };
  const present: Bench['present'] = async (stage, prepare) => {
    const first = await context.newPage();
    const page = await stage.show(first);
    await prepare(page);
    const facts = { screen: stage.name, view: 'screen', title: stage.name };
    const view = await takeView(page, facts, looking, () => capturer.capture(page));
    for (const open of context.pages()) await open.close();
    return view;
  };
  return {
    context,
    present,
    baseline: async (stage, loads, prepare = async () => {}) => {
      let known: Baseline | undefined;
      for (let load = 0; load < loads; load++) {
        const seen = await present(stage, (page) => prepare(page, load));
        known = known ? { ...known, view: learn(known.view, seen.view) } : seen;
      }
      return known!;
    },
  };
}

export interface Trial {
  stage: string;
  change: string;
  injected: Injected;
  findings: Finding[];
  /** Some finding is about the changed element. */
  found: boolean;
  rightKind: boolean;
  /** Findings about something else. */
  alarms: Finding[];
  speed: Speed;
}

/** One change on one stage, or undefined when the stage has nothing to change so. */
export async function tryChange(
  bench: Bench,
  stage: Stage,
  old: Baseline,
  change: ChangeKind,
  turn: number,
): Promise<Trial | undefined> {
  let injected: Injected | null = null;
  const now = await bench.present(stage, async (page) => {
    injected = await inject(page, change, turn);
  });
  if (!injected) return undefined;
  const done = injected as Injected;
  const findings = await judge(old, now);
  const about = findings.filter((finding) => isAbout(finding, done));
  return {
    stage: stage.name,
    change,
    injected: done,
    findings,
    found: about.length > 0,
    rightKind: about.some(
      ({ kind }) =>
        kind === done.kind ||
        (kind === 'moved' && done.kind === 'reordered') ||
        (kind === 'reordered' && done.kind === 'moved'),
    ),
    alarms: findings.filter((finding) => !about.includes(finding)),
    speed: await timePair(old, now),
  };
}

function isAbout(finding: Finding, { name, after }: Injected): boolean {
  const folded = (text = '') => text.normalize('NFKC').replace(/[\s:*]+/g, '');
  const told = [finding.name, finding.before, finding.after, ...finding.others].map(folded).filter(Boolean);
  return [name, after]
    .map(folded)
    .filter(Boolean)
    .some((words) => told.some((text) => text.includes(words) || (text.length > 1 && words.includes(text))));
}

/** Findings between two loads that differ by noise only: each is a false alarm. */
export async function tryNoise(
  bench: Bench,
  stage: Stage,
  old: Baseline,
  noise: NoiseKind,
  seed: number,
): Promise<Finding[]> {
  const now = await bench.present(stage, (page) => makeNoise(page, noise, seed));
  return judge(old, now);
}
