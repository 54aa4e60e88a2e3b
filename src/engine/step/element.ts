import { StepFailure } from '../../base/errors.ts';
import { originOf } from '../../base/origins.ts';
import { Secret } from '../../base/secrets/secret.ts';
import type { Found } from '../../page/find/found.ts';
import type { Box } from '../../page/in-page/box.ts';
import type { Bound } from '../../page/operate/fill/guard-protocol.ts';
import { check, choose, drag, fill, hover, isBlank, type NoOption, press, upload } from '../../page/operate/index.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import { sourceOf } from '../../runbook/source-of.ts';
import { referencesIn } from '../../runbook/templates.ts';
import type { Element } from '../../steps/context.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import { optionInstead } from './choosing.ts';
import { enterAgain } from './entered.ts';
import { filePath } from './files.ts';
import { locate, lossOf } from './locate.ts';

interface Acting {
  signal: AbortSignal;
  timeout: number;
}

/** A box that is as it should be is not pressed again anyway. */
const alwaysLost = async (_at: Found, _options: Acting) => true;

/** Obstacles before one element that whoever observes the run may clear: a dialog, then a box to tick. */
const most = 3;

/** The found element as steps handle it: each act is preceded by its picture and watched for troubles. */
export function elementOf(
  found: Found,
  sought: { step: PlacedStep; target: Target },
  running: Running,
  timeout: number,
): Element {
  const { lookout, evidence, values, vault } = running;
  const once = Boolean(sought.step.keys.once);
  const act = async (changes: 'screen' | 'field', work: (options: Acting, pictured?: Box) => Promise<void>) => {
    const pictured = await evidence.beforeAct(running.place, found, changes);
    const limit = Math.min(timeout, running.observer?.patience ?? timeout);
    const guarded = (time: number) => lookout.guarded((signal) => work({ signal, timeout: time }, pictured));
    // What must not happen twice is not begun again after an interruption: nobody knows whether it was done.
    const attempt = (time: number) => (once ? guarded(time) : lookout.goingOn(() => guarded(time)));
    for (let obstacles = 0; ; obstacles++) {
      try {
        return await attempt(limit);
      } catch (failure) {
        const loss = failure instanceof StepFailure && lossOf(sought.step, sought.target, failure, running);
        if (!loss || obstacles === most || !(await running.observer?.blocked?.({ ...loss, found }))) throw failure;
      }
    }
  };
  /** Enters something, and again where the page loses it before anything is pressed. */
  const enter = async (work: (at: Found, options: Acting) => Promise<void>, isLost = alwaysLost) => {
    await act('field', (o) => work(found, o));
    const again = (there: Found) =>
      lookout.guarded(async (signal) => {
        if (await isLost(there, { signal, timeout })) await work(there, { signal, timeout });
      });
    running.entered.push({ target: sought.target, found, again });
  };
  return {
    press: async ({ times, button, answer } = {}) => {
      await enterAgain(running);
      running.answer = answer;
      running.pressed = Date.now();
      await act('screen', (o, pictured) => press(found, { ...o, times, button, pictured, once }));
    },
    fill: async (template, { plainField } = {}) => {
      const value = values.value(template);
      const secret = value instanceof Secret;
      const text = secret ? vault.reveal(value.name) : [value].flat().join('\n');
      const bounds = boundsOf(template, secret, found, running, plainField ?? false);
      const typed = { text, secretName: secret ? value.name : undefined, bounds };
      await enter((at, o) => fill(at, typed, o), isBlank);
    },
    choose: (choices) => {
      const instead = (failure: NoOption) => optionInstead(failure, { ...sought, found }, running);
      return act('field', (o) => choose(found, choices, { ...o, instead }));
    },
    check: (on) => enter((at, o) => check(at, on, o)),
    upload: async (files) => {
      const paths = await Promise.all(files.map((file) => filePath(file, running)));
      await act('field', (o) => upload(found, paths, o));
    },
    hover: () => act('screen', (o) => hover(found, o)),
    drag: async ({ onto, ...by }) => {
      const there = onto && (await locate(sought.step, onto, running, timeout));
      await act('screen', (o) => drag(found, { ...by, onto: there }, o));
    },
  };
}

/** Where the values of the template may be typed; undefined when they are bound to no page. */
function boundsOf(
  template: string,
  secret: boolean,
  found: Found,
  { runbook }: Running,
  plainField: boolean,
): Bound[] | undefined {
  const bounds = referencesIn(template).flatMap(({ name }): Bound[] => {
    // A mail's `only_on` holds for its fields, that of a one-time password for its codes.
    const spec = runbook.inputs[sourceOf(runbook, name)] ?? runbook.inputs[name.replace(/\.[^.]*$/, '')];
    const declared = [spec?.only_on ?? []].flat();
    if (!secret && declared.length === 0) return [];
    const origins = declared.flatMap((origin) => runbook.origins[origin] ?? [origin]);
    // An answer of a person is meant for the page they were asked on; it is declared nowhere.
    const answered = secret && !spec;
    return [
      {
        name,
        origins: answered ? [originOf(found.frame.url()) ?? ''] : origins,
        plain: plainField || !secret || answered || spec?.type === 'totp',
      },
    ];
  });
  return bounds.length > 0 ? bounds : undefined;
}
