import type { BrowserContext, Page } from 'playwright';
import { systemClock } from '../../src/base/clock.ts';
import { learn } from '../../src/check/baseline/learn.ts';
import type { Baseline } from '../../src/check/baseline/model.ts';
import { generalise } from '../../src/check/baseline/patterns.ts';
import { judge } from '../../src/check/drift/judge.ts';
import type { Finding } from '../../src/check/drift/model.ts';
import { takeView } from '../../src/check/look/take-view.ts';
import { createCapturer } from '../../src/page/picture/capture.ts';
import { Traffic } from '../../src/page/traffic.ts';
import { type ChangeKind, type Injected, inject } from './changes.ts';
import { keepAsIs, putBack } from './in-place.ts';
import { makeNoise, type NoiseKind } from './noise.ts';
import { type Speed, timePair } from './speed.ts';
import type { Stage } from './stages.ts';

/** A stage that is open: it is loaded once, and brought back for each look. */
export interface Setting {
  name: string;
  /** The screen as it was at first, for something to be done to it. */
  putBack: () => Promise<Page>;
  /** The screen as it stands now. */
  view: () => Promise<Baseline>;
  /** Both: the screen with something done to it. */
  look: (prepare?: (page: Page) => Promise<unknown>) => Promise<Baseline>;
  /** A baseline learnt from so many looks. */
  learn: (looks: number, prepare?: (page: Page, look: number) => Promise<unknown>) => Promise<Baseline>;
  close: () => Promise<void>;
}

/** Opens stages in the tabs of one browser. */
export function createBench(context: BrowserContext): (stage: Stage) => Promise<Setting> {
  const traffic = new Traffic();
  traffic.follow(context);
  const capturer = createCapturer(context);
  const looking = { traffic, clock: systemClock, redact: <T>(data: T) => data, pause: 0 };
  return async ({ name, show }) => {
    const first = await context.newPage();
    const page = await show(first);
    await page.waitForLoadState();
    await keepAsIs(page);
    const view = () =>
      takeView(page, { screen: name, view: 'screen', title: name }, looking, () => capturer.capture(page));
    const look: Setting['look'] = async (prepare) => {
      await putBack(page);
      await prepare?.(page);
      return view();
    };
    return {
      name,
      putBack: async () => {
        await putBack(page);
        return page;
      },
      view,
      look,
      learn: async (looks, prepare) => {
        let known = await look((one) => prepare?.(one, 0) ?? Promise.resolve());
        for (let i = 1; i < looks; i++) {
          const seen = await look((one) => prepare?.(one, i) ?? Promise.resolve());
          known = { ...known, view: learn(known.view, seen.view) };
        }
        return known;
      },
      close: async () => {
        for (const open of new Set([page, first])) await open.close();
      },
    };
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
  /** The finding names the element itself. */
  rightElement: boolean;
  /** Findings about something else. */
  alarms: Finding[];
  speed?: Speed;
}

/** One change on one stage, or undefined when the stage has nothing to change so. */
export async function tryChange(
  setting: Setting,
  old: Baseline,
  change: ChangeKind,
  turn: number,
  timed = false,
): Promise<Trial | undefined> {
  const injected = await inject(await setting.putBack(), change, turn);
  if (!injected) return undefined;
  const now = await setting.view();
  const findings = await judge(old, now);
  const speed = timed ? await timePair([old, now]) : undefined;
  return { stage: setting.name, change, ...score(findings, injected), findings, speed };
}

function score(findings: Finding[], injected: Injected) {
  const about = findings.filter((finding) => isAbout(finding, injected));
  const alarms = findings.filter((finding) => !about.includes(finding));
  const right = about.filter(({ kind }) => kinds(injected.kind).includes(kind));
  const rightElement = right.some((finding) => isAbout({ ...finding, others: [] }, injected));
  return { injected, found: about.length > 0, rightKind: right.length > 0, rightElement, alarms };
}

/** Moving an item within its list is both. */
function kinds(kind: string): string[] {
  return kind === 'moved' || kind === 'reordered' ? ['moved', 'reordered'] : [kind];
}

function isAbout(finding: Finding, { name, after }: Injected): boolean {
  const folded = (text = '') =>
    generalise(text)
      .normalize('NFKC')
      .replace(/[\s:*]+/g, '');
  const told = [finding.name, finding.before, finding.after, ...finding.others].map(folded).filter(Boolean);
  return [name, after]
    .map(folded)
    .filter(Boolean)
    .some((words) => told.some((text) => text.includes(words) || (text.length > 1 && words.includes(text))));
}

/** Several changes at once, as a release brings them: each should be told, and nothing else. */
export interface Release {
  stage: string;
  injected: Injected[];
  missed: Injected[];
  findings: Finding[];
  alarms: Finding[];
}

export async function tryRelease(setting: Setting, old: Baseline, changes: ChangeKind[], turn: number) {
  const injected: Injected[] = [];
  const now = await setting.look(async (page) => {
    for (const [i, change] of changes.entries()) {
      const done = await inject(page, change, turn + i);
      if (done) injected.push(done);
    }
  });
  const findings = await judge(old, now);
  const missed = injected.filter((one) => !findings.some((finding) => isAbout(finding, one)));
  const alarms = findings.filter((finding) => !injected.some((one) => isAbout(finding, one)));
  return { stage: setting.name, injected, missed, findings, alarms } satisfies Release;
}

/** Findings between two looks that differ by noise only: each is a false alarm. */
export async function tryNoise(setting: Setting, old: Baseline, noise: NoiseKind, seed: number): Promise<Finding[]> {
  return judge(old, await setting.look((page) => makeNoise(page, noise, seed)));
}
