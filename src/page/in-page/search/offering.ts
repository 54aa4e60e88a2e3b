import type { Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { seek, wholeness } from '../read/compare.ts';
import { nameOf } from '../read/roles.ts';
import { fellows } from './fellows.ts';
import type { Ranked } from './fit.ts';
import { radio } from './radio-fields.ts';

/**
 * Of lists with the same label the one that has what is to be chosen, where those that the words alone would mean (`equals`)
 * all say what they have: of these, of those that stand in the line of the only one, or of any.
 */
export function offering(equals: Ranked[], all: Ranked[], { offers, nth, near }: Target, look: Look): Ranked[] {
  if (!offers || nth) return equals;
  const choices = offers.map(seek);
  const has = ({ shown }: Ranked) => {
    const entries = entriesOf(shown.control);
    return choices.every((choice) => entries.some((entry) => wholeness(entry, choice) > 0));
  };
  // One that is yet to be filled may have it as well.
  if (equals.some(({ shown }) => entriesOf(shown.control).length < 2)) return equals;
  const meant = equals.filter(has);
  if (meant.length) return meant;
  const beside = equals.length === 1 ? fellows(equals[0]!, 'choose', look).filter(has) : [];
  if (beside.length) return beside;
  const others = near ? [] : all.filter((fit) => fit.extent === 3 && fit.tier === equals[0]?.tier && has(fit));
  return others.length ? others : equals;
}

/** What can be chosen in a list of the browser, or among radio buttons; of others nothing is known before they open. */
function entriesOf(control: Element): string[] {
  if (control instanceof HTMLSelectElement) return [...control.options].map(({ label }) => label);
  return [...control.querySelectorAll(radio)].map(nameOf);
}
