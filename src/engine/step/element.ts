import { Secret } from '../../base/secrets/secret.ts';
import { type Found, isSame } from '../../page/find/found.ts';
import {
  check,
  choose,
  drag,
  fill,
  hover,
  isLost,
  isLostIn,
  leaves,
  type NoOption,
  nothingAsked,
  nothingCame,
  outcomeIn,
  press,
  promptFrom,
  unfold,
  upload,
} from '../../page/operate/index.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import type { Element } from '../../steps/context.ts';
import type { Target } from '../../steps/target.ts';
import type { Entered, Running } from '../running.ts';
import { type Acting, actOn } from './act.ts';
import { boundsOf } from './bounds.ts';
import { optionInstead } from './choosing.ts';
import { enterUntilAlive } from './entered.ts';
import { filePath } from './files.ts';
import { locate } from './locate.ts';
import { untilBelieved } from './taken-back.ts';
import { enterOrHeir } from './taken-over.ts';

/** Resolves to false where there was nothing to do. */
type Entry = (at: Found, options: Acting) => Promise<boolean>;

/** Milliseconds for what is asked of an element that may have gone, and for a press on what was dead all the time: it is to tell why. */
const lastTry = 1000;

/** The found element as steps handle it: each act is preceded by its picture and watched for troubles. */
export function elementOf(
  found: Found,
  sought: { step: PlacedStep; target: Target },
  running: Running,
  timeout: number,
): Element {
  const { lookout, stage, values, vault } = running;
  const once = Boolean(sought.step.keys.once);
  const byItself = stage.traffic.sinceNow(found.page);
  const unasked = stage.traffic.unasked(found.page);
  const patience = Math.min(timeout, running.observer?.patience ?? timeout);
  const act = actOn(found, sought, running, patience);
  /** What was entered, so that it is entered again where the page loses it before anything is pressed. */
  const note = (again: Entry, { isLostTo, byItself, anew }: Pick<Entered, 'isLostTo' | 'byItself' | 'anew'>) => {
    running.entered.push({
      target: sought.target,
      found,
      place: { ...running.place },
      again: (there) => lookout.guarded((signal) => again(there, { signal, timeout })),
      isLostTo,
      byItself,
      anew,
    });
  };
  /** Something else in its place is no loss. */
  const forgetEarlier = () => {
    running.entered = running.entered.filter((one) => !isSame(one.found, found));
  };
  const orHeir = (enter: (at: Found) => Promise<unknown>) =>
    enterOrHeir(found, enter, () => locate(sought.step, sought.target, running, patience));
  return {
    press: async ({ times, button, answer } = {}) => {
      const isAlive = await enterUntilAlive(found, patience, running);
      // As by hand: who has pressed "Save" waits until it is saved before going elsewhere.
      if (stage.replies.isChanging(found.page) && (await leaves(found, { timeout: lastTry }).catch(() => false)))
        await stage.replies.answered(found.page);
      running.answer = answer;
      running.pressed = { found, at: Date.now() };
      const limit = isAlive ? patience : Math.min(lastTry, patience);
      const asks = answer === undefined ? undefined : promptFrom(found.page);
      const isRight = button === 'right';
      const isUnseen = isRight ? sought.target.css !== undefined : !found.plain;
      const comes = isUnseen ? undefined : await outcomeIn(found.page, stage.traffic);
      await act('screen', (o, pictured) => press(found, { ...o, times, button, pictured, once }), limit);
      const later = (comes: typeof asks) =>
        comes && lookout.goingOn(() => lookout.guarded((signal) => comes({ signal, timeout })));
      if ((await later(comes)) === false) throw nothingCame(found, isRight);
      if ((await later(asks)) === false) throw nothingAsked(found);
    },
    fill: async (template, { plainField } = {}) => {
      const value = values.value(template);
      const secret = value instanceof Secret;
      const text = secret ? vault.reveal(value.name) : [value].flat().join('\n');
      const bounds = boundsOf(template, secret, found, running, plainField ?? false);
      const typed = { text, secretName: secret ? value.name : undefined, bounds };
      let before = '';
      await act('field', async (o) => {
        const enter = async (at: Found) => {
          before = await fill(at, typed, o);
        };
        // What a secret may be typed into was made sure of for this field.
        if (secret) return enter(found);
        await orHeir(enter);
      });
      const again: Entry = async (at, o) => {
        // Drawn anew in answer to it, a field may show what the page kept instead.
        const isAway = await isLostIn(at, typed, byItself() ? before : '', o);
        if (isAway) await fill(at, typed, o);
        return isAway;
      };
      forgetEarlier();
      note(again, { isLostTo: (now) => isLost(now, typed, before), byItself, anew: () => true });
    },
    choose: async (choices) => {
      const instead = (failure: NoOption) => optionInstead(failure, { ...sought, found }, running);
      let stands = false;
      running.chosen = Date.now();
      const pick: Entry = async (at, o) => {
        stands = await choose(at, choices, { ...o, instead });
        return true;
      };
      await act('field', (o) => orHeir((at) => pick(at, o)));
      // Lists of a page's own making show a choice in so many ways that none is surely lost. Choices in a list may come one after the other.
      if (stands) note(pick, { isLostTo: () => true, byItself: unasked, anew: unasked });
    },
    check: async (on) => {
      const tick: Entry = (at, o) => check(at, on, o);
      running.chosen = Date.now();
      await act('field', (o) => orHeir((at) => tick(at, o)));
      forgetEarlier();
      note(tick, { isLostTo: () => true, byItself: unasked, anew: () => true });
      await untilBelieved(found, on, running);
    },
    upload: async (files) => {
      const paths = await Promise.all(files.map((file) => filePath(file, running)));
      await act('field', (o) => upload(found, paths, o));
    },
    hover: () => act('screen', (o) => hover(found, o)),
    unfold: () => act('screen', (o) => unfold(found, o)),
    drag: async ({ onto, ...by }) => {
      const there = onto && (await locate(sought.step, onto, running, timeout));
      await act('screen', (o) => drag(found, { ...by, onto: there }, o));
    },
  };
}
