import { join } from 'node:path';
import type { Session } from '../page/browser/browser.ts';
import { Lookout } from './lookout.ts';
import { openAnswers } from './record/answers.ts';
import { customerData, volatileData } from './record/customer-data.ts';
import { Evidence } from './record/evidence.ts';
import { picturesIn } from './record/run-folder.ts';
import type { Running } from './running.ts';
import type { SessionSetup } from './setup.ts';
import { Sight } from './sight.ts';
import { Stage } from './stage.ts';
import { whereabouts } from './step/locate.ts';
import { putAside } from './walk/interruption.ts';

/** What is known of a run before its browser is there. */
export type Begun = Pick<Running, 'place' | 'answer'>;

interface Beginning extends Pick<Running, 'tell' | 'state'> {
  setup: SessionSetup;
  session: Session;
  begun: Begun;
}

/** A run as it stands when its browser is there and nothing is walked yet. */
export function beginRun({ setup, session, begun, tell, state }: Beginning): Running {
  const { runbook, vault, values, clock, people, observer, options, signal } = setup;
  const stage = new Stage(session, options.timeout);
  const evidence = new Evidence({
    folder: join(setup.folder, 'screens'),
    stage,
    redactor: vault.redactor,
    taken: picturesIn(setup.folder),
    scale: setup.browser.deviceScaleFactor === 2 ? 2 : 1,
    redact: customerData(runbook, values),
    volatile: volatileData(runbook, values),
    tell,
    seen: async (place, moment, shoot) => {
      if (place.screen === undefined) return;
      const { page } = stage;
      await observer?.saw?.({ place, moment, ...whereabouts(running), page, uses: running.uses, shoot });
    },
    guarded: (work) => lookout.guarded(work),
  });
  const lookout = new Lookout(stage, (words) => values.words(words), signal);
  const running: Running = Object.assign(begun, {
    runbook,
    values,
    vault,
    clock,
    stage,
    lookout,
    sight: new Sight(stage, lookout, signal),
    evidence,
    people,
    observer,
    uses: [],
    entered: [],
    answers: openAnswers(setup.folder),
    state,
    options,
    signal,
    tell,
  });
  lookout.putAside = (seen) => putAside(seen, running);
  return running;
}
