import { isMap, isScalar, parseDocument, stringify, visit } from 'yaml';
import type { Where } from '../../base/errors.ts';
import type { Mend } from './model.ts';

/** New text for a stretch of a file. */
export interface Edit {
  path: string;
  start: number;
  end: number;
  text: string;
}

/** Lines of its own before the step's or the screen's, where those stand one below the other. */
export function insertion(path: string, text: string, { where, key, words, press, moved = [] }: Mend): Edit[] {
  const lines = text.split('\n');
  const indent = (press ? /^\s*- (?=screen:)/ : /^\s*- (?=\w)/).exec(lines[where.line - 1]!)?.[0];
  if (indent === undefined) return [];
  const start = lines.slice(0, where.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const said = scalar(words, '', false);
  const deep = indent.replace('-', ' ');
  const taken = moved.flatMap((one) => linesOf(path, text, one));
  if (taken.length < moved.length) return [];
  const steps = [
    ...taken.map((one) => within(text.slice(one.start, one.end))),
    `  - click: ${scalar(press ?? '', '', false)}`,
  ];
  // What has to be entered there always comes.
  const may = moved.length > 0 ? [] : ['optional: true'];
  const more = press ? [...may, `shows: ${said}`, 'steps:', ...steps.flatMap((one) => one.split('\n'))] : [];
  const written = [`${indent}${key}: ${said}`, ...more.map((line) => deep + line)];
  return [{ path, start, end: start, text: `${written.join('\n')}\n` }, ...taken];
}

/** The lines of a step, set in as those of a new screen are. */
function within(step: string): string {
  const indent = /^ */.exec(step)![0];
  return step
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()}`)
    .join('\n');
}

/** All lines of a screen, taken from where they stand and put behind another screen. */
export function removalTo(path: string, text: string, { where }: Mend, behind: Where): Edit[] {
  const [own, other] = [linesOf(path, text, where), linesOf(path, text, behind)];
  if (!own[0] || !other[0]) return [];
  const taken = text.slice(own[0].start, own[0].end);
  const isOpen = !text.slice(0, other[0].end).endsWith('\n');
  return [...own, { path, start: other[0].end, end: other[0].end, text: isOpen ? `\n${taken.trimEnd()}` : taken }];
}

/** All lines of the step, where it has lines of its own and is not the only one. */
export function removal(path: string, text: string, mend: Mend): Edit[] {
  return mend.keep ? removalUpTo(path, text, mend, mend.keep) : linesOf(path, text, mend.where);
}

function linesOf(path: string, text: string, where: Where): Edit[] {
  const offset = offsetOf(text, where);
  let last: number | undefined;
  visit(parseDocument(text), {
    Seq(_, { flow, items }) {
      const step = items.find((one) => isMap(one) && one.range?.[0] === offset);
      if (isMap(step) && !flow && !step.flow && items.length > 1) last = step.range![1];
    },
  });
  const start = offset - (where.column - 1);
  if (last === undefined || !/^\s*- $/.test(text.slice(start, offset))) return [];
  const end = text.indexOf('\n', text.slice(0, last).trimEnd().length);
  return [{ path, start, end: end < 0 ? text.length : end + 1, text: '' }];
}

/**
 * All lines of a screen up to the first of its steps that stay; these follow the steps of the screen before it then, where
 * they are written below each other alike, and nothing comes after them in their screen.
 */
function removalUpTo(path: string, text: string, { where }: Mend, keep: Where): Edit[] {
  const [start, end] = [where, keep].map((one) => offsetOf(text, one) - (one.column - 1));
  const indent = /^ *- /.exec(text.slice(end))?.[0];
  let isLast = false;
  visit(parseDocument(text), {
    Map(_, { items, range }) {
      const last = items.at(-1);
      if (range?.[0] === offsetOf(text, where)) isLast = isScalar(last?.key) && last.key.value === 'steps';
    },
  });
  const above = text
    .slice(0, start)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const before = above.findLast((line) => /^ *- /.test(line) && line.search(/-/) >= where.column - 1);
  const isAlike = indent !== undefined && before?.startsWith(indent) && indent.length > where.column + 1;
  return isLast && isAlike ? [{ path, start: start!, end: end!, text: '' }] : [];
}

/** Where the place is in the text. */
export function offsetOf(text: string, { line, column }: Where): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + [...lines[line - 1]!].slice(0, column - 1).join('').length;
}

/** In the quotes of the scalar it replaces; without any, quoted only where YAML needs it. */
export function scalar(words: string, before: string, inFlow: boolean): string {
  if (before.startsWith("'")) return `'${words.replaceAll("'", "''")}'`;
  const plain = stringify(words, { lineWidth: 0 }).trimEnd();
  const needed = inFlow && /[,[\]{}]/.test(plain) && !/^['"]/.test(plain);
  return before.startsWith('"') || needed ? JSON.stringify(words) : plain;
}
