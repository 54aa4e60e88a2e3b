import type { Pair } from './model.ts';

/** What changed one part of its style alike is one: a new typeface is on all, whatever else changed on some. */
export function themes(pairs: Pair[]): Pair[][] {
  const lists: { changes: Set<string>; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const own = changesOf(pair);
    const [first, ...others] = lists.filter(({ changes }) => own.some((one) => changes.has(one)));
    const list = first ?? { changes: new Set(), pairs: [] };
    if (!first) lists.push(list);
    for (const other of others) lists.splice(lists.indexOf(other), 1);
    for (const one of [...own, ...others.flatMap(({ changes }) => [...changes])]) list.changes.add(one);
    list.pairs.push(pair, ...others.flatMap((other) => other.pairs));
  }
  return lists.map((list) => list.pairs);
}

/** The parts of the style that differ: `font Arial → font Georgia`. */
function changesOf({ old, now }: Pair): string[] {
  const [before, after] = [old, now].map(
    ({ style }) => new Map(style.split('; ').map((part) => [nameOfPart(part), part])),
  );
  return [...new Set([...before!.keys(), ...after!.keys()])]
    .map((name) => [before!.get(name) ?? '', after!.get(name) ?? ''])
    .filter(([a, b]) => a !== b)
    .map((change) => change.join(between));
}

const between = ' → ';
/** As many parts are told of a theme. */
const most = 3;

function nameOfPart(part: string): string {
  return part.split(' ', 1)[0]!;
}

/** What most of them share first. */
export function tellStyles(pairs: Pair[]): [string, string] {
  const counts = new Map<string, number>();
  for (const change of pairs.flatMap(changesOf)) counts.set(change, (counts.get(change) ?? 0) + 1);
  const told = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([change]) => change.split(between));
  const side = (index: number) =>
    told
      .map((parts) => parts[index])
      .filter(Boolean)
      .join('; ');
  return [side(0), side(1)];
}
