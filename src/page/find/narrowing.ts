import { ariaRoles } from '../../steps/roles.ts';
import type { Scope } from '../../steps/target.ts';
import type { Sighted } from './survey.ts';
import { yamlScalar } from './target-words.ts';

type Kind = 'row' | 'section' | 'dialog' | 'frame';

/** What tells one from its twins, the nearest place first; two places together where one is not enough. */
const places: Kind[][] = [
  ['row'],
  ['section'],
  ['dialog'],
  ['frame'],
  ['row', 'section'],
  ['row', 'dialog'],
  ['section', 'dialog'],
  ['row', 'frame'],
  ['section', 'frame'],
];

/** A key that holds for this candidate alone, ready to be written into the step in place of its `in`. */
export function wayTo(one: Sighted, all: Sighted[], said: Scope | undefined): string | undefined {
  const others = all.filter((other) => other !== one);
  const known = placesSaid(said);
  const alone = (...ways: ((candidate: Sighted) => string | undefined)[]): boolean =>
    ways.every((way) => way(one)) && others.every((other) => ways.some((way) => way(other) !== way(one)));
  const kinds = places.find((some) =>
    alone(
      ...some.map(
        (kind) => (candidate: Sighted) =>
          // What was said already holds for all of them, though only one is called so.
          known.some((place) => place.kind === kind && place.words === one.where[kind])
            ? undefined
            : called(candidate, kind, one),
      ),
    ),
  );
  if (kinds) {
    const told = kinds.map((kind) => ({ kind, words: one.where[kind]! }));
    return `in: ${written(joined(told, said))}`;
  }
  if (ariaRoles.some((role) => role === one.role) && alone(({ role }) => role)) return `role: ${one.role}`;
  return alone(({ near }) => near) ? `near: ${yamlScalar(one.near!)}` : undefined;
}

/** What is in a frame within a frame is in both. */
function called({ where, frames }: Sighted, kind: Kind, one: Sighted): string | undefined {
  return kind === 'frame' ? frames.find((name) => name === one.where.frame) : where[kind];
}

interface Place {
  kind: Scope['kind'];
  words: string;
}

function placesSaid(said: Scope | undefined): Place[] {
  const known: Place[] = [];
  for (let scope = said; scope; scope = scope.in) known.push({ kind: scope.kind, words: scope.words[0] ?? '' });
  return known;
}

/** Innermost first: a row said before stays within the new place, unless another row is told; other places stay around it. */
function joined(told: Place[], said: Scope | undefined): Place[] {
  const known = placesSaid(said);
  if (said?.kind !== 'row' && said?.kind !== 'item') return [...told, ...known];
  return told[0]?.kind === 'row' ? [...told, ...known.slice(1)] : [...known, ...told];
}

function written([first, ...rest]: Place[]): string {
  if (!first) return '';
  const outer = rest.length > 0 ? `, in: ${written(rest)}` : '';
  // Bare words take no place around them; they are the name of a part of the screen.
  if (first.kind === 'any') return outer ? `{ section: ${yamlScalar(first.words)}${outer} }` : yamlScalar(first.words);
  return `{ ${first.kind}: ${yamlScalar(first.words)}${outer} }`;
}
