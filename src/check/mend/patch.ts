import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, visit, type YAMLSeq } from 'yaml';
import { normaliseWords, type Text } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import { soleReference } from '../../runbook/templates.ts';
import type { Mend } from './model.ts';
import { addition, otherKeys } from './step-keys.ts';
import { type Edit, insertion, offsetOf, removal, removalTo, scalar } from './step-lines.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface Patch {
  /** For `git apply`; empty when nothing can be edited. */
  diff: string;
  /** What a person must write themselves, and why. */
  byHand: Text[];
}

/** The mends as one patch, with paths from `root`. Each edit touches one scalar: quotes, comments and alternatives stay. */
export function patchOf(mends: Mend[], runbook: Runbook, root: string): Patch {
  const byHand: Text[] = [];
  const edits = new Map<string, Edit>();
  for (const mend of mends) {
    const found = editsOf(mend, runbook);
    if (found.length === 0) byHand.push(sayByHand(mend));
    for (const edit of found)
      edits.set(`${edit.path}:${edit.start}:${edit.end}:${edit.end > edit.start || edit.text}`, edit);
  }
  const paths = [...new Set([...edits.values()].map(({ path }) => path))].toSorted();
  const diffs = paths.map((path) => {
    const before = readFileSync(path, 'utf8');
    // From the end, so that places hold; of several at one place the first is written last, before the others.
    const own = [...edits.values()]
      .filter((edit) => edit.path === path)
      .toReversed()
      .toSorted((a, b) => b.start - a.start || b.end - a.end);
    const after = own.reduce(
      (text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end),
      before,
    );
    return unifiedDiff(relative(root, path).replaceAll('\\', '/'), before, after);
  });
  return { diff: diffs.join(''), byHand };
}

/** The scalar the words stand in: in the step or screen itself, or in the entry of `words:` that it refers to. */
function editsOf(mend: Mend, runbook: Runbook): Edit[] {
  const path = resolve(mend.where.path);
  const text = readFileSync(path, 'utf8');
  if (mend.insert) return mend.value ? [] : insertion(path, text, mend);
  // Where the walk did not get on without it, a person has to say.
  if (mend.remove) return mend.tried ? removal(path, text, mend) : [];
  if (mend.css) return [];
  if (mend.behind) return removalTo(path, text, mend, mend.behind);
  if (mend.add) return addition(path, text, mend);
  if (mend.rekey) return otherKeys(path, text, mend, mend.rekey);
  const place = placeOf(valueAt(text, mend), mend.sought);
  if (!place) return [];
  const value = String(place.node.value);
  const name = soleReference(value);
  if (name?.startsWith('words.')) return editWords(name.slice('words.'.length), mend, runbook);
  return value.includes('${') ? [] : [editOf({ path, text, ...place }, mend.words)];
}

/** Entries of `words:` stand in the runbook itself. */
function editWords(name: string, mend: Mend, runbook: Runbook): Edit[] {
  const path = resolve(runbook.path);
  const text = readFileSync(path, 'utf8');
  const known = runbook.words[name] ?? [];
  const shown = known.filter((word) => normaliseWords(mend.old).includes(normaliseWords(word)));
  const place = placeOf(parseDocument(text).getIn(['words', name], true), shown);
  return place ? [editOf({ path, text, ...place }, mend.words)] : [];
}

/** The value of the key that stands at the place, or of that key in the map that begins there. */
function valueAt(text: string, { where, key }: Mend): unknown {
  const offset = offsetOf(text, where);
  const isKey = (pair: Pair) => String((pair.key as Scalar).value) === key;
  let found: unknown;
  visit(parseDocument(text), {
    Pair(_, pair) {
      if ((pair.key as Scalar).range?.[0] === offset && isKey(pair)) found = pair.value;
    },
    Map(_, map) {
      if (map.range?.[0] === offset) found ??= map.items.find(isKey)?.value;
    },
  });
  return found;
}

interface Place {
  node: Scalar;
  /** The list of alternatives it is one of. */
  list?: YAMLSeq;
}

/** Of alternatives the one that was on the screen before; of `{shows: …}` its words. */
function placeOf(node: unknown, sought: string[]): Place | undefined {
  if (isScalar(node)) return { node };
  if (isMap(node)) return placeOf(node.items.find(({ key }) => /^(?:shows|row)$/.test(String(key)))?.value, sought);
  if (!isSeq(node)) return undefined;
  const items = node.items.filter(isScalar) as Scalar[];
  const words = sought.map(normaliseWords);
  const known = items.find(({ value }) => words.includes(normaliseWords(String(value)))) ?? items[0];
  return known && { node: known, list: node as YAMLSeq };
}

/** Alternatives are kept, the new words before them: an older console, or another environment, still shows the others. */
function editOf({ path, text, node, list }: Place & { path: string; text: string }, words: string): Edit {
  const [start, end] = node.range!;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const written = scalar(words, text.slice(start, end), list?.flow === true || /[{[]/.test(line));
  if (!list) return { path, start, end, text: written };
  return { path, start, end: start, text: list.flow ? `${written}, ` : `${written}\n${line}` };
}

function sayByHand({ where, words, key, insert, press, remove, add, rekey, behind, old, value, css }: Mend): Text {
  const at = `${where.path}:${where.line}`;
  if (remove && key === 'screen')
    return {
      ja: `${at}: 画面「${old}」は、不要になっていれば取り除いてください。`,
      en: `${at}: take the screen “${old}” out if it is needed no more`,
    };
  if (remove) {
    return {
      ja: `${at}: 「${key}: ${old}」の手順は、不要になっていれば取り除いてください。`,
      en: `${at}: take the step \`${key}: ${old}\` out if it is needed no more`,
    };
  }
  if (press) {
    return {
      ja: `${at}: その前に、表示されないこともある画面「${words}」（optional: true、click: ${press}）を加えてください。`,
      en: `${at}: put a screen before it that may come (\`optional: true\`), “${words}”, with the step \`click: ${press}\``,
    };
  }
  if (insert) {
    return {
      ja: `${at}: その前に「${key}: ${words}」の手順を加えてください${value ? `（値は ${value} に書きます）` : ''}。`,
      en: `${at}: put the step \`${key}: ${words}\` before it${value ? `, with what to enter under \`${value}\`` : ''}`,
    };
  }
  if (behind)
    return {
      ja: `${at}: 画面「${old}」を ${behind.line} 行目の画面の後に移してください。`,
      en: `${at}: put the screen “${old}” behind the one of line ${behind.line}`,
    };
  if (add || rekey) {
    return {
      ja: `${at}: その手順に「${key}: ${words}」と手で書いてください。`,
      en: `${at}: write \`${key}: ${words}\` into the step by hand`,
    };
  }
  if (css) {
    return {
      ja: `${at}: css「${css}」に代えて「${key}: ${words}」と手で書いてください。`,
      en: `${at}: write \`${key}: ${words}\` by hand instead of its css \`${css}\``,
    };
  }
  return {
    ja: `${at}: 「${words}」を手で書いてください（文言が他の値と組み合わされています）。`,
    en: `${at}: write “${words}” by hand (the words are made of other values)`,
  };
}
