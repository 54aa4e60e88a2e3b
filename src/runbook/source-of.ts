import type { Runbook } from './model.ts';
import { soleReference } from './templates.ts';

/** The input that an answer comes from, e.g. the one-time password of a code; else the name itself. */
export function sourceOf(runbook: Runbook, name: string): string {
  const steps = runbook.chapters.flatMap(({ screens }) => screens.flatMap(({ steps }) => steps));
  const from = steps.find(({ keys }) => keys.as === name)?.keys.from;
  return (typeof from === 'string' && soleReference(from)) || name;
}
