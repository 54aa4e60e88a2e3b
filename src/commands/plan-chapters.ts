import { formatDuration } from '../base/duration.ts';
import { printableLine } from '../base/printable.ts';
import { Secret } from '../base/secrets/secret.ts';
import { quoted, type Text } from '../base/text.ts';
import { sentenceOf } from '../engine/sentence.ts';
import { spoken } from '../engine/spoken.ts';
import type { Chapter, Done, PlacedStep, Screen, Trouble } from '../runbook/model.ts';
import { fillTemplate } from '../runbook/templates.ts';
import { type ConditionText, wordsOfCondition } from '../steps/condition.ts';
import { stepKindOf } from '../steps/index.ts';
import { type Scope, scopeOf } from '../steps/target.ts';
import type { Preparation } from './prepare.ts';

type Saying = (text: Text) => string;

/** Every chapter, screen and step in the words of a run, every value filled in. */
export function planChapters(preparation: Preparation, text: Saying): string[] {
  const { runbook, values } = preparation;
  const quote = (words: string) => text({ ja: quoted(words, 'ja'), en: quoted(words, 'en') });
  const shown = (words: string[]) =>
    values
      .shown(words)
      .map(quote)
      .join(text({ ja: 'または', en: ' or ' }));
  const fill = (template: string) =>
    fillTemplate(template, (name) => {
      const value = values.get(name);
      return value === undefined || value instanceof Secret ? `‹${name}›` : [value].flat().join(', ');
    });
  const chapterLines = (chapter: Chapter, i: number) => [
    '',
    `${i + 1}. ${text(chapter.title)}${marks([chapter.eachSession && { ja: '毎回', en: 'each session' }])}`,
    ...(chapter.doneWhen
      ? [`   ${text({ ja: '済んでいれば省略', en: 'skipped when done' })}: ${doneOf(chapter.doneWhen)}`]
      : []),
    ...chapter.screens.flatMap(screenLines),
    ...chapter.trouble.map((trouble) => `   ${troubleOf(trouble)}`),
  ];
  const screenLines = (screen: Screen) => [
    `   ${text(screen.title)}${marks([
      screen.optional && { ja: '表示された場合のみ', en: 'only if shown' },
      screen.newTab && { ja: '新しいタブ', en: 'new tab' },
    ])}`,
    ...(screen.open ? [`     → ${printableLine(fill(screen.open))}`] : []),
    ...screen.steps.flatMap(stepLines),
    ...screen.trouble.map((trouble) => `     ${troubleOf(trouble)}`),
  ];
  const stepLines = (step: PlacedStep) => {
    const { keys } = step;
    const sentence = text(
      spoken(
        sentenceOf(step, (words) => values.shown(words)),
        runbook,
        values,
      ),
    );
    const absent = values.absentIn(
      Object.fromEntries(Object.entries(keys).filter(([key]) => key in stepKindOf(step).fields)),
    );
    const said = marks([
      keys.when !== undefined && { ja: `条件: ${conditionOf(keys.when)}`, en: `when ${conditionOf(keys.when)}` },
      absent !== undefined && { ja: `省略: ${absent} の指定なし`, en: `skipped: no ${absent}` },
      Boolean(keys.once) && { ja: '一度だけ', en: 'once' },
      keys.confirm === true && { ja: '確認あり', en: 'asks first' },
    ]);
    return [
      `     ${keys.once ? '!' : '-'} ${sentence.replaceAll('**', '').replaceAll('\n', '\n       ')}${said}`,
      ...valueLines(step),
    ];
  };
  /** What is typed, picked or attached, beside the words of the element. */
  const valueLines = (step: PlacedStep) =>
    Object.entries(step.keys)
      .filter(([key]) => key in stepKindOf(step).fields && key !== step.kind)
      .flatMap(([key, value]) => {
        const texts = [value].flat().filter((one) => typeof one === 'string');
        return texts.some((one) => one.includes('${'))
          ? [`         ${key}: ${printableLine(texts.map(fill).join(', '))}`]
          : [];
      });
  const placesOf = (scope?: Scope): string[] => (scope ? [...placesOf(scope.in), shown(scope.words)] : []);
  const conditionOf = (condition: ConditionText) => {
    const words = shown(wordsOfCondition(condition));
    if (Array.isArray(condition)) return words;
    const what = condition.row ? text({ ja: `${words}の行`, en: `the row ${words}` }) : words;
    const places = placesOf(condition.in && scopeOf(condition.in, (sought) => sought)).join(' › ');
    return places ? text({ ja: `${places}の中の${what}`, en: `${what} in ${places}` }) : what;
  };
  const doneOf = ({ fact, condition }: Done) => fact ?? conditionOf(condition!);
  const troubleOf = ({ shows, again, stop, retry }: Trouble) => {
    const then = [
      stop && text({ ja: '終了する', en: 'stop' }),
      again && text({ ja: `${quote(again)}から`, en: `walk ${quote(again)} again` }),
      retry && text({ ja: `${retry.times} 回まで`, en: `up to ${retry.times} tries` }),
      retry?.delay && text({ ja: `${formatDuration(retry.delay)} 後`, en: `after ${formatDuration(retry.delay)}` }),
    ];
    return `⚠ ${shown(shows)}${then.some(Boolean) ? ` → ${then.filter(Boolean).join(', ')}` : ''}`;
  };
  const marks = (list: (Text | false)[]) => {
    const said = list.filter((one) => one !== false).map(text);
    return said.length ? text({ ja: `（${said.join('、')}）`, en: ` (${said.join(', ')})` }) : '';
  };
  return [...runbook.chapters.flatMap(chapterLines), ...wholeTroubles(runbook.trouble.map(troubleOf), text)];
}

function wholeTroubles(lines: string[], text: Saying): string[] {
  if (lines.length === 0) return [];
  return ['', text({ ja: 'どの章でも', en: 'In every chapter' }), ...lines.map((line) => `   ${line}`)];
}
