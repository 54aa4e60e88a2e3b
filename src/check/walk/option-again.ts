import type { Text } from '../../base/text.ts';
import type { OptionLoss } from '../../engine/observer.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import { optionNow } from '../mend/option-now.ts';
import { isRejected, type Rejection, readRejections } from '../mend/rejections.ts';
import { folded } from '../mend/words-now.ts';
import type { Guide } from './guide.ts';
import { soughtBy } from './sought.ts';

/** What an option that is missing is called now. */
interface Again {
  /** As the page says it. */
  option: string;
  /** As the runbook may say it. */
  words: string;
  confidence: number;
  reasons: Text[];
}

const pickable = new Set(['option', 'radio', 'menuitem', 'menuitemradio']);

/** Looks among the options that are there for the one that the list has no more; what a person rejected is left out. */
export function optionAgain(loss: OptionLoss, { runbook, store, redact }: Pick<Guide, 'runbook' | 'store' | 'redact'>) {
  const { screen, user } = soughtBy(loss, { runbook });
  const [sought, shown] = redact([loss.choice, loss.there]);
  const approved = store.views(screen).flatMap((view) => store.get(screen, view)?.view ?? []);
  const old = approved
    .flatMap(({ elements }) => listOf(sought!, elements))
    .slice(0, 1)
    .flat();
  const names = old.length > 0 ? old.map(nameOf) : drawnList(sought!, shown!, approved);
  const rejections = readRejections(store.folder);
  const open = shown!.filter((words) => !isRejected({ screen, used_by: user, not: words }, rejections));
  const now = optionNow(sought!, open, names);
  const words = now && open[now.index]!;
  const again: Again | undefined = now && { ...now, words: words!, option: loss.there[shown!.indexOf(words!)]! };
  const known = old.find((one) => isCalled(one, sought!));
  const name = known ? nameOf(known) : sought![0]!;
  const rejection: Omit<Rejection, 'not'> = { screen, used_by: user, was: name };
  return { screen, user, known, name, again, rejection, mend: (now: Again) => mendOf(loss, name, now) };
}

/** The approved list that the option stood in. */
function listOf(words: readonly string[], elements: Remembered[]): Remembered[][] {
  const one = elements.find((element) => pickable.has(kindOf(element)) && isCalled(element, words));
  if (!one) return [];
  const around = ({ xpath }: Remembered) => xpath.replace(/\/[^/]+$/, '');
  return [
    elements.filter((other) => {
      const beside = one.tag !== 'option' || around(other) === around(one);
      return kindOf(other) === kindOf(one) && other.frame === one.frame && beside;
    }),
  ];
}

/** Of a list that is only drawn, and shut, the approved screen says all entries in one breath. */
function drawnList(words: readonly string[], there: readonly string[], approved: ScreenView[]): string[] {
  const isIn = (text: string) => (one: string) => ` ${folded(text)} `.includes(` ${folded(one)} `);
  const said = approved.flatMap(({ elements, texts }) => [...elements, ...texts].map(nameOf));
  for (const text of said.toSorted((a, b) => a.length - b.length)) {
    const known = there.filter(isIn(text));
    const one = words.find(isIn(text));
    if (one && known.length > 0) return [...known, one];
  }
  return [];
}

function isCalled(one: Remembered, words: readonly string[]): boolean {
  return words.map(folded).includes(folded(nameOf(one)));
}

function mendOf({ step, choice }: OptionLoss, old: string, { words, confidence, reasons }: Again): Mend {
  return { where: step.where, key: keyOf(step), old, sought: [...choice], words, confidence, reasons };
}

/** The key of the step that says what to pick. */
function keyOf(step: OptionLoss['step']): string {
  return Object.keys(stepKindOf(step).picks?.(step.keys as never, { words: (words) => words }) ?? {})[0] ?? step.kind;
}
