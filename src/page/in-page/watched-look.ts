import { frameOver, tell, whereabouts } from './describe.ts';
import { Look } from './look.ts';
import { fitting } from './meant.ts';
import { remember } from './memory.ts';
import type { FrameTarget, Query } from './protocol.ts';
import { holdFacts } from './read/changes.ts';
import type { Candidate, LookReport } from './reports.ts';
import { placeInParent } from './scope/frame-place.ts';
import { documentWords, frameSpots } from './scope/frame-spots.ts';
import { search } from './search/search.ts';
import { isBusy } from './see/busy.ts';
import { mayOpen } from './see/folds.ts';
import { endWatch, keepWatch } from './sentry.ts';
import { wordsNear } from './words-near.ts';

const listed = 20;

/** What is in sight now; whoever asked is called when that changes. */
export function look({ targets, arm }: Extract<Query, { kind: 'look' }>): LookReport {
  const report = survey(targets);
  if (!arm) return report;
  const awaited = targets.filter(({ aside }) => !aside);
  const awaitedOf = <T>(list: T[]) => list.filter((_, i) => !targets[i]!.aside);
  if (arm.first && awaitedOf(report.found).some((list) => list.length > 0)) {
    endWatch(arm.token);
    return report;
  }
  const before = digest({
    ...report,
    found: awaitedOf(report.found),
    frames: report.frames.map((spot) => ({ ...spot, outside: awaitedOf(spot.outside) })),
  });
  keepWatch(arm.token, () => digest(survey(awaited)) !== before);
  return report;
}

function survey(targets: FrameTarget[]): LookReport {
  const now = new Look();
  const framed = now.frames.length > 0 || top !== self;
  const ranked = targets.map((asked) => search(asked, now));
  const fits = ranked.flatMap((list, i) => list.map((fit) => fitting(remember(fit.shown.element), targets[i]!)));
  holdFacts(fits, now.roots);
  return {
    found: ranked.map((fits, i) => {
      // One alone in the only document needs not be told from others.
      const alone = fits.length < 2 && !framed;
      const { purpose, nth } = targets[i]!.target;
      const isAsked = purpose !== 'see' && !nth;
      const places = fits.slice(0, listed).map((fit) => (alone ? {} : whereabouts(fit, now, fits.length > 1)));
      return places.map((where, at) => ({
        ...tell(fits[at]!),
        ...frameOver(fits[at]!, now),
        ...(isAsked && isTwin(places, at) ? { near: wordsNear(fits[at]!, fits, now, places[at]!) } : {}),
        where,
      }));
    }),
    more: ranked.map((fits) => Math.max(0, fits.length - listed)),
    frames: frameSpots(targets, now),
    place: placeInParent(),
    busy: ranked.some(([best]) => best?.extent === 1) && isBusy(now),
    age: performance.now(),
    opening: mayOpen(),
    words: framed ? documentWords(now) : [],
  };
}

/** Whether no place tells it from another. */
function isTwin(places: Candidate['where'][], at: number): boolean {
  const own = JSON.stringify(places[at]);
  return places.some((other, n) => n !== at && JSON.stringify(other) === own);
}

/** What must change for another look to be worth its while. */
function digest(report: LookReport): string {
  return JSON.stringify([
    report.found.map((list) => list.map((c) => [c.id, c.disabled])),
    report.frames.map((f) => [f.id, f.usable, f.outside]),
    report.words,
  ]);
}
