const context = 3;

/** One line of a comparison: kept, taken away or put in. */
interface Line {
  sign: ' ' | '-' | '+';
  text: string;
}

/** A unified diff of two texts, as `git apply` takes it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compare(linesOf(before), linesOf(after));
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - context), i + context + 1).some(({ sign }) => sign !== ' '),
  );
  let [old, now] = [1, 1];
  let body = '';
  for (let i = 0; i < lines.length; ) {
    const start = i;
    while (i < lines.length && near[i] === near[start]) i += 1;
    const part = lines.slice(start, i);
    const [gone, come] = [
      part.filter(({ sign }) => sign !== '+').length,
      part.filter(({ sign }) => sign !== '-').length,
    ];
    if (near[start])
      body += `@@ -${old},${gone} +${now},${come} @@\n${part.map(({ sign, text }) => sign + text).join('')}`;
    old += gone;
    now += come;
  }
  return `--- a/${path}\n+++ b/${path}\n${body}`;
}

/** Lines with their ends; a last one without is marked as git marks it. */
function linesOf(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`));
}

/** The longest common lines stay, after the equal ends are taken off. */
function compare(old: string[], now: string[]): Line[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const middle: Line[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      middle.push({ sign: ' ', text: a[i++]! });
      j += 1;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      middle.push({ sign: '-', text: a[i++]! });
    } else middle.push({ sign: '+', text: b[j++]! });
  }
  const keep = (text: string): Line => ({ sign: ' ', text });
  return [...old.slice(0, head).map(keep), ...middle, ...old.slice(old.length - tail).map(keep)];
}
