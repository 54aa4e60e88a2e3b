import type { Where } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import type { Screen } from '../runbook/model.ts';
import { learn } from './baseline/learn.ts';
import type { Baseline, ScreenView } from './baseline/model.ts';
import type { BaselineStore } from './baseline/store.ts';
import { finish } from './drift/findings.ts';
import { judge } from './drift/judge.ts';
import type { Finding } from './drift/model.ts';
import { mendsOf, withPickers } from './mend/mends-of.ts';
import type { Mend } from './mend/model.ts';
import type { SeenScreen, WalkRecord } from './walk/record.ts';

export type ScreenStatus = 'same' | 'changed' | 'missing' | 'unreached';

/** A finding with the view it was seen in, and what mends the runbook. */
export interface Told {
  finding: Finding;
  view: string;
  mends: Mend[];
}

export interface ScreenResult {
  name: string;
  title: Text;
  chapter: Text;
  /** Its line in the runbook. */
  where: Where;
  status: ScreenStatus;
  optional: boolean;
  /** It has a baseline. */
  approved: boolean;
  findings: Told[];
  /** By view: the approved and the present picture. */
  views: { view: string; old?: Baseline; now?: Baseline }[];
}

/** What a check has found, screen by screen in the order of the runbook. */
export interface CheckResult {
  screens: ScreenResult[];
  stopped?: Text;
}

/** What is known of the runbook's screens. */
export interface Knowledge {
  volatileOf: (name: string) => string[][];
  screenOf: (name: string) => Screen;
  resolve: (words: string[]) => string[];
}

/** Compares what a walk has seen with the baselines. */
export async function compareWalk(
  order: Omit<ScreenResult, 'status' | 'approved' | 'findings' | 'views'>[],
  record: WalkRecord,
  store: BaselineStore,
  { volatileOf, screenOf, resolve }: Knowledge,
): Promise<CheckResult> {
  const screens: ScreenResult[] = [];
  const last = order.findLastIndex(({ name }) => record.screens.some((seen) => seen.name === name));
  for (const [place, facts] of order.entries()) {
    const seen = record.screens.find(({ name }) => name === facts.name);
    const stumbles = record.stumbles.filter(({ screen }) => screen === facts.name);
    const views = await compareScreen(facts.name, seen, store, volatileOf(facts.name));
    const findings = mergeFindings([
      ...views.flatMap(({ view, findings }) => findings.map((finding) => ({ finding, view, mends: [] }))),
      ...stumbles.map(({ finding, mends = [] }) => ({ finding, mends, view: 'walk' })),
    ]);
    const screen = screenOf(facts.name);
    for (const told of findings) {
      told.finding = withPickers(told.finding, screen, resolve);
      if (told.mends.length === 0) told.mends = mendsOf(told.finding, screen, resolve);
    }
    if (!seen && place < last) findings.push(...passedBy(facts, store));
    const approved = store.get(facts.name, 'screen') !== undefined;
    screens.push({ ...facts, approved, findings, views, status: statusOf(facts.name, seen, findings, store) });
  }
  return { screens, stopped: record.stopped };
}

/** The walk went past the screen. One that does not always show is not missed. */
function passedBy(
  { name, title, optional }: { name: string; title: Text; optional: boolean },
  store: BaselineStore,
): Told[] {
  const old = store.get(name, 'screen');
  if (!old || (optional && !old.view.always)) return [];
  const called = typeof title === 'string' ? title : title.ja;
  const finding = finish({ kind: 'screen-removed', role: 'screen', name: called });
  return [{ view: 'screen', mends: [], finding: { ...finding, severity: optional ? 'manual' : 'breaking' } }];
}

function statusOf(name: string, seen: SeenScreen | undefined, findings: Told[], store: BaselineStore): ScreenStatus {
  if (findings.length > 0) return 'changed';
  const approved = store.get(name, 'screen') !== undefined;
  if (!seen) return 'unreached';
  return approved ? 'same' : 'missing';
}

async function compareScreen(name: string, seen: SeenScreen | undefined, store: BaselineStore, volatile: string[][]) {
  const results: { view: string; old?: Baseline; now?: Baseline; findings: Finding[] }[] = [];
  let last: Baseline | undefined;
  for (const now of seen?.views ?? []) {
    const { view } = now.view;
    // A view that showed nothing new when it was approved is the one before it.
    const old = store.get(name, view) ?? last;
    last = old ?? last;
    results.push({ view, old, now, findings: old ? await judge(old, now, volatile) : [] });
  }
  return results;
}

/** The same change seen in several views, or by the walk itself, is one; what the walk knows of mending it stays. */
function mergeFindings(list: Told[]): Told[] {
  const merged: Told[] = [];
  for (const told of list) {
    const twin = merged.find((other) => isSame(other.finding, told.finding));
    if (!twin) {
      merged.push({ ...told });
      continue;
    }
    // The words may have been looked for twice, when the chapter began again.
    const isNew = (mend: Mend) => !twin.mends.some((known) => isSameMend(known, mend));
    twin.mends = [...twin.mends, ...told.mends.filter(isNew)];
    twin.finding = { ...twin.finding, usedBy: [...new Set([...twin.finding.usedBy, ...told.finding.usedBy])] };
    // What the walk found out of the reason is worth more than the bare fact.
    const { after, text } = told.finding;
    if (twin.finding.after === undefined && after !== undefined) twin.finding = { ...twin.finding, after, text };
    if (told.finding.severity === 'breaking') twin.finding.severity = 'breaking';
  }
  const disabled = merged.filter(({ finding }) => finding.kind === 'disabled').map(({ finding }) => finding.name);
  // What is disabled is drawn paler, too.
  return merged.filter(({ finding: { kind, name } }) => kind !== 'restyled' || !disabled.includes(name));
}

function isSameMend(one: Mend, other: Mend): boolean {
  const place = ({ where, key, words, insert }: Mend) => [where.path, where.line, where.column, key, words, insert];
  return place(one).every((part, i) => part === place(other)[i]);
}

function isSame(one: Finding, other: Finding): boolean {
  if (one.kind !== other.kind || one.name !== other.name) return false;
  return (
    one.kind !== 'renamed' || one.after === other.after || one.property === undefined || other.property === undefined
  );
}

/** Views that show something the one before did not; the first always. */
export async function worthKeeping(views: Baseline[]): Promise<Baseline[]> {
  const kept: Baseline[] = [];
  for (const one of views) {
    const before = kept.at(-1);
    const used = one.view.elements.concat(one.view.texts).some(({ usedBy }) => usedBy.length > 0);
    if (!before || used || (await judge(before, one)).length > 0) kept.push(one);
  }
  return kept;
}

/** Joins the walks of one update: what differs between them varies by itself. */
export function joinWalks(walks: WalkRecord[]): SeenScreen[] {
  const [first, ...others] = walks;
  return (first?.screens ?? []).map((seen) => {
    const twins = others.flatMap(({ screens }) => screens.filter(({ name }) => name === seen.name));
    const views = seen.views.map((one) => {
      const more = twins.flatMap((twin) => twin.views.filter(({ view }) => view.view === one.view.view));
      const view = more.reduce((known: ScreenView, { view }) => learn(known, view), one.view);
      return { ...one, view: { ...view, always: others.length > 0 && twins.length === others.length } };
    });
    return { ...seen, views };
  });
}
