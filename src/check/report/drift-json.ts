import type { Language } from '../../base/text.ts';
import { say } from '../../base/text.ts';
import { countsOf } from '../counts.ts';
import type { Finding } from '../drift/model.ts';
import type { Patch } from '../mend/patch.ts';
import { keyOf, restyledAlike } from '../repeated.ts';
import type { CheckResult, ScreenResult, Told } from '../result.ts';

export type CheckStatus = 'same' | 'drift' | 'no-baseline' | 'unusable' | 'updated';

export interface DriftFacts {
  runbook: string;
  runId: string;
  status: CheckStatus;
  exitCode: number;
  patch: Patch;
  /** By finding: the crops, relative to the folder. */
  crops: Map<Told, { before?: string; after?: string }>;
  updated: string[];
}

/** `drift.json` as docs/check.md describes it. */
export function driftJson(result: CheckResult, facts: DriftFacts, language: Language) {
  const { screens, stopped } = result;
  const { runbook, runId, status, exitCode, patch, crops, updated } = facts;
  const all = screens.flatMap((screen) => screen.findings.map((told) => ({ screen, told })));
  return {
    version: 1,
    runbook,
    runId,
    status,
    exitCode,
    counts: countsOf(result),
    changes: changesOf(all, language),
    screens: screens.map((screen) => ({
      screen: screen.name,
      title: say(screen.title, language),
      chapter: say(screen.chapter, language),
      status: screen.status,
      findings: screen.findings.map((told) => findingJson(told, language, crops.get(told))),
    })),
    ...(stopped ? { stopped: say(stopped, language) } : {}),
    ...(patch.diff ? { patch: patch.diff } : {}),
    byHand: patch.byHand.map((text) => say(text, language)),
    updated,
  };
}

function findingJson(
  { finding, view, mends }: Told,
  language: Language,
  crops: { before?: string; after?: string } = {},
) {
  const { kind, severity, role, name, property, before, after, boxBefore, boxAfter, others, usedBy, text } = finding;
  const proposals = mends.map((mend) => ({
    file: mend.where.path,
    line: mend.where.line,
    key: mend.key,
    insert: mend.insert,
    press: mend.press,
    remove: mend.remove,
    value: mend.value,
    old: mend.old,
    new: mend.words,
    confidence: Math.round(mend.confidence * 100) / 100,
    tried: mend.tried,
    reasons: mend.reasons.map((reason) => say(reason, language)),
  }));
  return {
    kind,
    severity,
    text: say(text, language),
    role,
    name,
    property,
    before,
    after,
    view,
    usedBy,
    others,
    boxBefore,
    boxAfter,
    crops,
    proposals,
  };
}

/** The same change on several screens (a menu, a header) once, with the screens it is on. */
function changesOf(all: { screen: ScreenResult; told: Told }[], language: Language) {
  const changes = new Map<string, { finding: Finding; screens: string[] }>();
  for (const { screen, told } of all) {
    const { finding } = told;
    const known = changes.get(keyOf(finding));
    if (known) {
      if (!known.screens.includes(screen.name)) known.screens.push(screen.name);
      if (finding.kind === 'restyled') known.finding = restyledAlike(known.finding, finding);
      if (finding.severity === 'breaking') known.finding = { ...known.finding, severity: 'breaking' };
    } else changes.set(keyOf(finding), { finding, screens: [screen.name] });
  }
  return [...changes.values()].map(({ finding, screens }) => {
    const { kind, severity, text, role, name, property, before, after } = finding;
    return { kind, severity, text: say(text, language), role, name, property, before, after, screens };
  });
}
