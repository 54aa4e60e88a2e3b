import { Secret } from '../base/secrets/secret.ts';
import { type Language, quoted, say, type Text } from '../base/text.ts';
import type { PlacedStep, Runbook } from '../runbook/model.ts';
import { fillTemplate } from '../runbook/templates.ts';
import type { Values } from '../runbook/values.ts';
import { stepKindOf } from '../steps/index.ts';
import { sentenceOf } from './sentence.ts';

/** A text of the runbook as a run says it. Numbers and pages are the manual's own: here they are what they point at. */
export function spoken(text: Text, runbook: Runbook, values: Values): Text {
  const inLanguage = (language: Language) =>
    fillTemplate(say(text, language), (name) => referent(name, language, runbook, values));
  return { ja: inLanguage('ja'), en: inLanguage('en') };
}

/** What a step does, as a run says it. */
export function spokenStep(step: PlacedStep, runbook: Runbook, values: Values): Text {
  return spoken(
    sentenceOf(step, (words) => values.shown(words)),
    runbook,
    values,
  );
}

function referent(name: string, language: Language, runbook: Runbook, values: Values): string {
  const [kind, id] = name.split('.', 2);
  const screens = runbook.chapters.flatMap((chapter) => chapter.screens);
  if (kind === 'no')
    return wordsOf(
      screens.flatMap(({ steps }) => steps).find(({ keys }) => keys.id === id),
      values,
      language,
    );
  const screen = kind === 'page' && screens.find((one) => one.id === id);
  if (screen) return quoted(say(screen.title, language), language);
  const value = values.get(name);
  if (value === undefined || value instanceof Secret) return name;
  return [value].flat().join(language === 'ja' ? '、' : ', ');
}

function wordsOf(step: PlacedStep | undefined, values: Values, language: Language): string {
  const target = step && stepKindOf(step).target?.(step.keys as never, { words: (words) => values.words(words) });
  return quoted(target?.words[0] ?? '', language);
}
