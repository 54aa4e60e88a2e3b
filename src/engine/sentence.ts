import { type Language, quoted, type Text } from '../base/text.ts';
import type { PlacedStep } from '../runbook/model.ts';
import { soleReference } from '../runbook/templates.ts';
import { stepKindOf } from '../steps/index.ts';

/** The author's own words, else the sentence of the kind, else its key and words. */
export function sentenceOf(step: PlacedStep, resolve: (words: string[]) => string[]): Text {
  if (step.keys.say) return step.keys.say;
  const told = (language: Language) =>
    stepKindOf(step).describe(step.keys as never, (words) =>
      (isList(words) ? resolve(words) : resolve(words).slice(0, 1)).map((word) => quoted(word, language)).join(''),
    )[language];
  const sentence = { ja: told('ja'), en: told('en') };
  if (sentence.ja) return sentence;
  const value = (step.keys as Record<string, unknown>)[step.kind];
  return `${step.kind}${typeof value === 'string' ? `: ${value}` : ''}`;
}

/** A list input means all of its items; anything else with several words has alternatives, of which the first is said. */
function isList(words: string[]): boolean {
  return words.length === 1 && !soleReference(words[0]!)?.startsWith('words.');
}
