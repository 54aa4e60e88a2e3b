import { TejunError } from '../base/errors.ts';
import type { ScreenSource, StepSource } from './source.ts';
import { circled } from './words.ts';

/** The numbers of a chapter: each counting step has one, and frames without a sentence share that of the next. */
export interface Numbers {
  of(screen: ScreenSource, step: StepSource): number | undefined;
  /** Number for the frame of a step on the picture. */
  onPicture(screen: ScreenSource, step: StepSource): number | undefined;
  /** `${no.STEP}` in a text to ①. */
  fill(text: string): string;
}

/** Counts from ① through the screens of one chapter of the manual. */
export function numberSteps(screens: ScreenSource[]): Numbers {
  const own = new Map<string, number>();
  for (const screen of screens) {
    for (const step of screen.steps) if (step.numbered) own.set(key(screen, step), own.size + 1);
  }
  const byId = new Map(screens.flatMap((screen) => screen.steps.map((step) => [step.id, own.get(key(screen, step))])));
  return {
    of: (screen, step) => own.get(key(screen, step)),
    onPicture(screen, step) {
      const number = own.get(key(screen, step));
      return number ?? (isSilent(step) ? own.get(key(screen, speakerFor(screen.steps, step))) : undefined);
    },
    fill: (text) =>
      text.replace(/\$\{no\.([^}]+)\}/gu, (reference, id: string) => {
        const number = byId.get(id);
        if (number === undefined) throw unknownNumber(reference);
        return circled(number);
      }),
  };
}

function unknownNumber(reference: string): TejunError {
  return new TejunError('MANUAL_NO_STEP', 2, {
    ja: `${reference} の指す番号付きの手順が、同じ章にありません。`,
    en: `${reference} names no numbered step of the same chapter`,
  });
}

/** The step whose sentence speaks of a silent one: the next with a sentence, else the last before it. */
export function speakerFor(steps: StepSource[], step: StepSource): StepSource {
  const index = steps.indexOf(step);
  if (!isSilent(step)) return step;
  const next = steps.slice(index + 1).find((other) => !isSilent(other));
  const before = steps.slice(0, index).findLast((other) => !isSilent(other));
  return next ?? before ?? step;
}

export function isSilent(step: StepSource): boolean {
  return step.sentence === '';
}

function key(screen: ScreenSource, step: StepSource): string {
  return `${screen.id}\n${step.id}`;
}
