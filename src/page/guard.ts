import { type ElementHandle, selectors } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { originOf } from '../base/origins.ts';
import { guardEngine } from './guard-in-page.ts';
import type { Bound, FieldFacts, GuardAnswer, GuardRequest } from './guard-protocol.ts';
import { mayType } from './secrecy.ts';

const engineName = 'tejun-guard';

let registered: Promise<void> | undefined;

/** Must run before the first context is made. */
export function registerGuard(): Promise<void> {
  registered ??= selectors.register(engineName, { content: `(${guardEngine})()` }, { contentScript: true });
  return registered;
}

/** Types the value into this very element, if it may be typed there. @throws StepFailure `secret.…`: nothing was typed. */
export async function typeGuarded(field: ElementHandle, text: string, bounds: Bound[]): Promise<void> {
  refuse(await ask(field, { bounds }), bounds);
  await typeAndCheck(field, { text, bounds }, bounds);
}

/** The same for a value that is spread over the boxes within the element; the page itself goes on to the next one. */
export async function typeIntoBoxes(group: ElementHandle, text: string, bounds: Bound[]): Promise<void> {
  for (const [part, char] of [...text].entries()) await typeAndCheck(group, { text: char, part, bounds }, bounds);
}

async function typeAndCheck(field: ElementHandle, request: GuardRequest, bounds: Bound[]): Promise<void> {
  const answer = await ask(field, request);
  if (answer.typed) return;
  refuse(answer, bounds);
  throw new StepFailure('secret.field', {
    ja: `${bounds[0]!.name} の入力欄が入力の直前に入れ替わりました。何も入力していません。`,
    en: `the field for ${bounds[0]!.name} was replaced right before typing. Nothing was typed.`,
  });
}

/** Whether the next key would reach the element, or one inside it. @throws StepFailure when nothing may be typed there. */
export async function isReached(place: ElementHandle, bounds: Bound[]): Promise<boolean> {
  const answer = await ask(place, { bounds });
  refuse(answer, bounds);
  return answer.focused;
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
    if (!verdict.ok) throw new StepFailure(`secret.${verdict.code}`, verdict.reason, { final: true });
  }
}

/** Written as digits: what is typed must not be read as a selector. */
async function ask(field: ElementHandle, { bounds, ...what }: GuardRequest): Promise<GuardAnswer> {
  const request = { ...what, bounds: bounds.map(({ origins, plain }) => ({ origins: origins.map(originOf), plain })) };
  const body = Buffer.from(JSON.stringify(request)).toString('hex');
  const carrier = await field.$(`${engineName}=${body}`);
  try {
    return JSON.parse((await carrier!.textContent())!) as GuardAnswer;
  } finally {
    await carrier?.dispose();
  }
}
