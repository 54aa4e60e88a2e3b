import { originOf } from '../base/origins.ts';
import { isSecretType } from '../base/secrets/secret-types.ts';
import type { Chapter, InputSpec } from './model.ts';

/**
 * A secret that does not say where it belongs may be typed on the one site the runbook is about:
 * its only origin, or the only one it opens. Where there are several, the author has to say which.
 */
export function singleOrigin(
  inputs: Record<string, InputSpec>,
  origins: Record<string, string[]>,
  chapters: Chapter[],
): Record<string, InputSpec> {
  const names = Object.keys(origins);
  const sites = names.length ? names : openedBy(chapters);
  if (sites.length !== 1) return inputs;
  const [site] = sites;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, spec]) => [
      name,
      isSecretType(spec.type) && spec.only_on === undefined ? { ...spec, only_on: site } : spec,
    ]),
  );
}

/** The origins of the addresses that stand in the runbook as they are. */
function openedBy(chapters: Chapter[]): string[] {
  const screens = chapters.flatMap((chapter) => chapter.screens);
  const opened = [
    ...screens.map(({ open }) => open),
    ...screens.flatMap(({ steps }) => steps.map(({ keys }) => (keys as { open?: unknown }).open)),
  ];
  const sites = opened.flatMap((url) => (typeof url === 'string' ? (originOf(url) ?? []) : []));
  return [...new Set(sites)];
}
