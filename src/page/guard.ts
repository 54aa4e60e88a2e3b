import { type ElementHandle, selectors } from 'playwright';
import { StepFailure } from '../base/errors.ts';
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
  const answer = await ask(field, { bounds, text });
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
  for (const { name, origins, plain } of bounds) {
    const verdict = mayType({ ...facts, secretName: name, allowedOrigins: origins, allowPlainField: plain });
    if (!verdict.ok) throw new StepFailure(`secret.${verdict.code}`, verdict.reason);
  }
}

/** Written as digits: what is typed must not be read as a selector. */
async function ask(field: ElementHandle, request: GuardRequest): Promise<GuardAnswer> {
  const body = Buffer.from(JSON.stringify(request)).toString('hex');
  const carrier = await field.$(`${engineName}=${body}`);
  try {
    return JSON.parse((await carrier!.textContent())!) as GuardAnswer;
  } finally {
    await carrier?.dispose();
  }
}
