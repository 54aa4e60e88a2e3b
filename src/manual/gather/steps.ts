import { say } from '../../base/text.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import { stepKindOf } from '../../steps/index.ts';
import { isSilent, speakerFor } from '../numbers.ts';
import type { StepSource } from '../source.ts';
import { phrase } from '../style/style.ts';
import { inBoth, type Reader } from './reader.ts';

/** What a run found for its steps, by their index: an ARIA role. */
export type Roles = ReadonlyMap<number, string>;

/** The sentences of a screen. The author's own words win over those of the kinds; `joins` makes one of two. */
export function stepsOf(steps: PlacedStep[], reader: Reader, roles: Roles = new Map()): StepSource[] {
  const told = steps.map((step, index) => stepOf(step, index, reader, roles));
  joinPaths(steps, told, reader);
  return told.map((step, index) => ({ ...step, framed: isFramed(steps[index]!, step, told) }));
}

function stepOf(step: PlacedStep, index: number, reader: Reader, roles: Roles): StepSource {
  const { keys } = step;
  const own = keys.say !== undefined && keys.say !== false;
  const sentence = own ? keys.say! : inBoth((language) => generated(step, reader, language, roles.get(index)));
  const silent = keys.say === false || sentence === '';
  const target = stepKindOf(step).target?.(keys as never, { words: (words) => words });
  return {
    id: keys.id ?? `step-${index + 1}`,
    sentence: silent ? '' : (sentence as StepSource['sentence']),
    own,
    note: keys.note,
    numbered: keys.number ?? !silent,
    framed: target !== undefined,
    words: inBoth((language) => reader.words(target?.words ?? [], language)),
  };
}

function generated(step: PlacedStep, reader: Reader, language: 'ja' | 'en', role?: string): string {
  return stepKindOf(step).describe(step.keys as never, reader.quote(language), role)[language];
}

/** 「A」を押下します。「B」を押下します。 to 「A」⇒「B」を押下します。, said by the last of them. */
function joinPaths(steps: PlacedStep[], told: StepSource[], reader: Reader): void {
  steps.forEach((step, index) => {
    const before = told[index - 1];
    const here = told[index]!;
    if (!step.keys.joins || !before || isSilent(here) || here.own) return;
    const path = steps.slice(0, index + 1).slice(steps.slice(0, index + 1).findLastIndex((one) => !one.keys.joins));
    here.sentence = inBoth((language) => {
      const style = reader.styles[language];
      const stations = path.map((_, i) => `**${say(told[index - path.length + 1 + i]!.words, language)}**`);
      return phrase(style.pressPath, stations.map((word) => phrase(style.quoted, word)).join(style.pathArrow));
    });
    for (const station of told.slice(index - path.length + 1, index))
      Object.assign(station, { sentence: '', numbered: false });
  });
}

/** What nothing is said of has no frame, and what is only looked at has one when it is spoken of or numbered. */
function isFramed(step: PlacedStep, told: StepSource, all: StepSource[]): boolean {
  if (step.keys.frame !== undefined) return step.keys.frame;
  if (!told.framed) return false;
  if (told.numbered || !isSilent(told)) return true;
  return stepKindOf(step).changes !== 'nothing' && !isSilent(speakerFor(all, told));
}
