import type { Page } from 'playwright';
import type { Chapter } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Choice, Shown } from '../shown.ts';
import type { GroupSeen } from '../sight.ts';
import { performQuietly } from '../step/perform.ts';

/** Screens that may come in the same tabs, each with what it is recognised by. */
export interface Group {
  choices: Choice[];
  targets: Target[];
  tabs: () => Page[];
  /** By what each of them would begin, looked for in the same pass. */
  next: (Target | undefined)[];
}

/** The screen that shows first, before `until` is over; when none does, whoever observes the run may know it all the same, or lead to it. */
export async function firstShown(
  chapter: Chapter,
  groups: Group[],
  timeout: number,
  running: Running,
  until?: Promise<unknown>,
): Promise<Shown | undefined> {
  const { sight, stage, observer } = running;
  const patience = Math.min(timeout, observer?.patience ?? timeout);
  const choices = groups.flatMap((group) => group.choices).toSorted((a, b) => order(a) - order(b));
  const targetOf = (choice: Choice) => {
    const group = groups.find((one) => one.choices.includes(choice))!;
    return group.targets[group.choices.indexOf(choice)]!;
  };
  const look = async (limit: number): Promise<Shown | undefined> => {
    const seen = await sight.first(groups, limit, until);
    return seen ? shownOf(groups, seen) : undefined;
  };
  for (;;) {
    const tabs = () => [stage.page, ...stage.trail.newTabs()];
    const over = observer?.watch?.(tabs);
    const shown = await look(patience).finally(over);
    if (shown || !observer?.lost) return shown;
    const screens = choices.map((choice) => ({ screen: choice.screen, target: targetOf(choice) }));
    const known = await observer.lost({ chapter, screens, pages: tabs() });
    if (known === 'again') continue;
    if (known && 'first' in known) {
      await performQuietly(known.first, running);
      continue;
    }
    if (known && 'screen' in known) {
      const { screen, page } = known;
      return { choice: { screen, index: chapter.screens.indexOf(screen), leave: false }, page };
    }
    if (known) return { choice: choices[known.index]!, page: known.page, from: known.from };
    return patience < timeout ? look(timeout - patience) : undefined;
  }
}

/** What was seen, as the screen it is. */
export function shownOf(groups: Group[], { group, index, page, found, next }: GroupSeen): Shown {
  const { choices, targets } = groups[group]!;
  return { choice: choices[index]!, page, use: { by: 'shows', target: targets[index]!, found }, next };
}

function order({ leave, index }: Choice): number {
  return index + (leave ? 1e6 : 0);
}
