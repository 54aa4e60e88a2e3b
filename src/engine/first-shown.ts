import type { Page } from 'playwright';
import type { Capture } from '../page/capture.ts';
import type { Found } from '../page/found.ts';
import type { Chapter, Screen } from '../runbook/model.ts';
import type { Target } from '../steps/target.ts';
import type { Use } from './observer.ts';
import type { Running } from './running.ts';
import type { GroupSeen } from './sight.ts';

/** A screen that may come next, and where it stands. `leave`: it belongs to the chapter after. */
export interface Choice {
  screen: Screen;
  index: number;
  leave: boolean;
}

/** Screens that may come in the same tabs, each with what it is recognised by. */
export interface Group {
  choices: Choice[];
  targets: Target[];
  tabs: () => Page[];
  /** By what each of them would begin, looked for in the same pass. */
  next: (Target | undefined)[];
}

export interface Shown {
  choice: Choice;
  page: Page;
  use?: Use;
  next?: Found;
  /** The first one of the screen, taken already. */
  picture?: Capture;
}

/** The screen that shows first; when none does, whoever observes the run may know it all the same, or lead to it. */
export async function firstShown(
  chapter: Chapter,
  groups: Group[],
  timeout: number,
  running: Running,
): Promise<Shown | undefined> {
  const { sight, stage, observer } = running;
  const patience = Math.min(timeout, observer?.patience ?? timeout);
  const choices = groups.flatMap((group) => group.choices).toSorted((a, b) => order(a) - order(b));
  const targetOf = (choice: Choice) => {
    const group = groups.find((one) => one.choices.includes(choice))!;
    return group.targets[group.choices.indexOf(choice)]!;
  };
  const look = async (limit: number): Promise<Shown | undefined> => {
    const seen = await sight.first(groups, limit);
    return seen ? shownOf(groups, seen) : undefined;
  };
  for (;;) {
    const shown = await look(patience);
    if (shown || !observer?.lost) return shown;
    const screens = choices.map((choice) => ({ screen: choice.screen, target: targetOf(choice) }));
    const known = await observer.lost({ chapter, screens, pages: [stage.page, ...stage.newTabs()] });
    if (known === 'again') continue;
    if (known) return { choice: choices[known.index]!, page: known.page };
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
