import { type Locator, selectors } from 'playwright';
import { StepFailure } from '../../../base/errors.ts';
import { originOf } from '../../../base/origins.ts';
import type { Budget } from '../operand.ts';
import { guardEngine } from './guard-in-page.ts';
import type { Bound, FieldFacts, GuardAnswer, GuardRequest } from './guard-protocol.ts';
import { mayType } from './secrecy.ts';

const engineName = 'tejun-guard';
/** Milliseconds that an element which was there a moment ago may take to answer. */
const replyLimit = 5_000;

let registered: Promise<void> | undefined;

/** Must run before the first context is made. */
export function registerGuard(): Promise<void> {
  registered ??= selectors.register(engineName, { content: `(${guardEngine})()` }, { contentScript: true });
  return registered;
}

/** Types the value into this very element, if it may be typed there. @throws StepFailure `secret.…`: nothing was typed. */
export async function typeGuarded(field: Locator, text: string, bounds: Bound[], budget: Budget): Promise<void> {
  const type = async () => {
    const pad = padFor(text);
    refuse(await ask(field, { bounds, pad }, budget), bounds);
    return typeAndCheck(field, { text: padded(text, pad), bounds }, budget);
  };
  // One that is drawn anew as the field before is left stays then, and is asked like the first.
  if (!(await type()) && !(await type())) throw replaced(bounds);
}

/** The same for a value that is spread over the boxes within the element; the page itself goes on to the next one. */
export async function typeIntoBoxes(group: Locator, text: string, bounds: Bound[], budget: Budget): Promise<void> {
  const pad = padFor(text);
  refuse(await ask(group, { bounds, part: 0, pad }, budget), bounds);
  let from = 0;
  for (const [part, char] of [...text].entries()) {
    const isTyped = await typeAndCheck(group, { text: padded(char, pad, from), from, part, bounds }, budget);
    if (!isTyped) throw replaced(bounds);
    from += char.length;
  }
}

/** False: the element was replaced, and nothing was typed. */
async function typeAndCheck(field: Locator, request: GuardRequest<Bound>, budget: Budget): Promise<boolean> {
  const answer = await ask(field, request, () => budget(replyLimit));
  if (!answer.typed) refuse(answer, request.bounds);
  return answer.typed;
}

function replaced([bound]: Bound[]): StepFailure {
  return new StepFailure('secret.field', {
    ja: `${bound!.name} の入力欄が入力の直前に入れ替わりました。何も入力していません。`,
    en: `the field for ${bound!.name} was replaced right before typing. Nothing was typed.`,
  });
}

/** Keys go to this very element from now on, see `isReached`. @throws StepFailure when nothing may be typed there. */
export async function pin(place: Locator, bounds: Bound[], budget: Budget): Promise<void> {
  refuse(await ask(place, { bounds, pad: [] }, budget), bounds);
}

/** Whether the next key would reach the pinned element, or one inside it. @throws StepFailure when nothing may be typed there. */
export async function isReached(place: Locator, bounds: Bound[], budget: Budget): Promise<boolean> {
  const answer = await ask(place, { bounds }, () => budget(replyLimit));
  refuse(answer, bounds);
  return answer.focused && answer.pinned;
}

/**
 * The value travels as numbers that only the element understands that was given the pad before: a locator looks for its
 * words again on whatever page comes next, and that one gets nothing it could read.
 */
function padFor(text: string): number[] {
  return [...crypto.getRandomValues(new Uint16Array(text.length))];
}

function padded(text: string, pad: number[], from = 0): number[] {
  return Array.from({ length: text.length }, (_, at) => pad[from + at]! ^ text.charCodeAt(at));
}

function refuse(facts: FieldFacts, bounds: Bound[]): void {
  // A sandboxed document has the address of a page, but not its origin.
  const frameUrl = facts.origin === originOf(facts.url) ? facts.url : `(sandbox) ${facts.url}`;
  for (const { name, origins, plain } of bounds) {
    const verdict = mayType({
      frameUrl,
      secretName: name,
      allowedOrigins: origins,
      fieldType: facts.type,
      allowPlainField: plain,
    });
    if (!verdict.ok)
      throw new StepFailure(`secret.${verdict.code}`, verdict.reason, { hint: verdict.hint, final: true });
  }
}

/** Written as digits: what is typed must not be read as a selector. */
async function ask(place: Locator, { bounds, ...what }: GuardRequest<Bound>, budget: Budget): Promise<GuardAnswer> {
  const request: GuardRequest = {
    ...what,
    bounds: bounds.map(({ origins, plain }) => ({ origins: origins.map((one) => originOf(one) ?? ''), plain })),
  };
  const body = Buffer.from(JSON.stringify(request)).toString('hex');
  return JSON.parse((await place.locator(`${engineName}=${body}`).textContent(budget()))!);
}
