import type { Text } from '../base/text.ts';
import type { PlacedStep } from '../runbook/model.ts';

/** The author's own words, else the sentence of the kind, else its key and words. */
export function sentenceOf(step: PlacedStep, resolve: (words: string[]) => string[]): Text {
  if (step.keys.say) return step.keys.say;
  const quote = (words: string[]) => `「${resolve(words).join('」「')}」`;
  const sentence = step.kind.describe(step.keys as never, quote);
  if (sentence.ja) return sentence;
  const value = (step.keys as Record<string, unknown>)[step.kind.kind];
  return `${step.kind.kind}${typeof value === 'string' ? `: ${value}` : ''}`;
}
