import type { Text } from '../../base/text.ts';
import type { PlacedStep, Screen, Trouble } from '../../runbook/model.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { ScreenSource } from '../source.ts';
import { type RunPicture, recoveryOf, shotOf, waitingAt } from './pictures.ts';
import { inBoth } from './reader.ts';
import type { Kit } from './screens.ts';
import { stepsOf } from './steps.ts';

// What is not always met stands behind the screens of its chapter: a picture, when there is one, and words.

/** A trouble with a note: what to do about it, with the picture when a run has met it. */
export async function troubleScreen(trouble: Trouble, kit: Kit): Promise<ScreenSource | undefined> {
  if (trouble.note === undefined || trouble.manual?.skip) return undefined;
  const [picture] = recoveryOf(kit.runs, trouble.id);
  const title = inBoth((language) => kit.reader.quote(language)(trouble.shows));
  return asideScreen({ id: `trouble-${trouble.id}`, title, says: trouble.note, steps: trouble.do, picture }, kit);
}

/** What to do while something has not shown yet, for each step that waits and says so; with how things stand, if shown. */
export async function waitingScreens(screen: Screen, chapter: string, kit: Kit): Promise<ScreenSource[]> {
  if (screen.manual.skip) return [];
  const screens = screen.steps.map(async (step, index) => {
    const { meanwhile = [] } = step;
    const says = stepKindOf(step).waiting?.(step.keys);
    const picture = waitingAt(kit.runs, chapter, screen.id, index);
    const id = `waiting-${screen.id}-${index + 1}`;
    return says === undefined ? [] : asideScreen({ id, title: screen.title, says, steps: meanwhile, picture }, kit);
  });
  return (await Promise.all(screens)).flat();
}

interface Aside {
  id: string;
  title: Text;
  says: Text;
  steps: PlacedStep[];
  picture?: RunPicture;
}

async function asideScreen({ id, title, says, steps, picture }: Aside, { reader }: Kit): Promise<ScreenSource> {
  const silent = stepsOf(steps, reader).map((step) => ({ ...step, sentence: '', numbered: false }));
  const shots = picture ? [await shotOf(picture, (index) => silent[index]?.id)] : [];
  const marked = new Set(shots.flatMap((shot) => shot.marks.map(({ step }) => step)));
  return {
    id,
    title,
    after: [says],
    shots,
    steps: silent.map((step) => ({ ...step, framed: marked.has(step.id) })),
  };
}
