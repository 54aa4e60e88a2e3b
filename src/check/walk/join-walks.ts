import { learn } from '../baseline/learn.ts';
import type { ScreenView } from '../baseline/model.ts';
import type { SeenScreen, WalkRecord } from './record.ts';

/** Joins the walks of one update: what differs between them varies by itself. */
export function joinWalks(walks: WalkRecord[]): SeenScreen[] {
  const [first, ...others] = walks;
  return (first?.screens ?? []).map((seen) => {
    const twins = others.flatMap(({ screens }) => screens.filter(({ name }) => name === seen.name));
    const views = seen.views.map((one) => {
      const more = twins.flatMap((twin) => twin.views.filter(({ view }) => view.view === one.view.view));
      const view = more.reduce((known: ScreenView, { view }) => learn(known, view), one.view);
      return { ...one, view: { ...view, always: others.length > 0 && twins.length === others.length } };
    });
    return { ...seen, views };
  });
}
