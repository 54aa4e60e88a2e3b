import type { Text } from '../base/text.ts';
import type { Screen } from '../runbook/model.ts';
import type { Baseline } from './baseline/model.ts';
import type { BaselineStore } from './baseline/store.ts';
import { finish } from './drift/finish.ts';
import { judge } from './drift/judge.ts';
import type { Finding } from './drift/model.ts';
import { asOption, mendsOf, withPickers } from './mend/mends-of.ts';
import type { Mend } from './mend/model.ts';
import { withoutScreen } from './mend/without-screen.ts';
import { mergeFindings } from './merge-findings.ts';
import type { CheckResult, ScreenResult, ScreenStatus, Told } from './result.ts';
import { hasFadedSince, stillFound, weighed } from './still-found.ts';
import type { SeenScreen, WalkRecord } from './walk/record.ts';

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
    const told = screens.flatMap((earlier) => earlier.findings);
    const screen = screenOf(facts.name);
    const found = stillFound(record, facts.name, screen);
    const pictured = (view: string) => views.find((one) => one.view === view)?.now?.view;
    const findings = mergeFindings([
      ...views.flatMap(({ view, findings }) =>
        findings.map((finding) => ({ finding: asOption(finding, screen, resolve), view, mends: [] })),
      ),
      ...stumbles.map(({ finding, mends = [] }) => ({ finding, mends, view: 'walk' })),
    ]).filter((one) => !hasFaded(one, told) && !hasFadedSince(one, found, pictured(one.view)));
    for (const one of findings) {
      one.finding = weighed(withPickers(one.finding, screen, resolve), found);
      if (one.mends.length === 0) one.mends = mendsOf(one.finding, screen, resolve);
    }
    if (!seen && place < last && !record.gone.includes(facts.name)) {
      const mends = record.passed.includes(facts.name) && !record.stopped ? [withoutScreen(screen)] : [];
      findings.push(...passedBy(facts, store, mends));
    }
    const approved = store.get(facts.name, 'screen') !== undefined;
    screens.push({ ...facts, approved, findings, views, status: statusOf(facts.name, seen, findings, store) });
  }
  return { screens, stopped: record.stopped, untold: record.stopped !== undefined && isUntold(record, screens) };
}

function isUntold({ lost }: WalkRecord, screens: ScreenResult[]): boolean {
  if (!lost || lost.isTold) return false;
  const screen = screens.find(({ name }) => name === lost.screen);
  const breaks = ({ finding: { severity, usedBy } }: Told) => severity === 'breaking' && usedBy.includes(lost.user);
  return screen !== undefined && !screen.findings.some(breaks);
}

/** A message still stood on this screen when it was approved; the walk met it earlier, in its new words, and took longer. */
function hasFaded({ finding: { kind, role, name, severity } }: Told, earlier: Told[]): boolean {
  if (kind !== 'removed' || severity === 'breaking') return false;
  return earlier.some(
    ({ view, finding }) =>
      view === 'walk' && finding.kind === 'renamed' && finding.name === name && finding.role === role,
  );
}

/** The walk went past the screen. One that does not always show is not missed. */
function passedBy(
  { name, title, optional }: { name: string; title: Text; optional: boolean },
  store: BaselineStore,
  mends: Mend[],
): Told[] {
  const old = store.get(name, 'screen');
  if (!old || (optional && !old.view.always)) return [];
  const called = typeof title === 'string' ? title : title.ja;
  const finding = finish({ kind: 'screen-removed', role: 'screen', name: called });
  return [{ view: 'screen', mends, finding: { ...finding, severity: optional ? 'manual' : 'breaking' } }];
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
