import { StepFailure } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import type { Found } from '../page/found.ts';
import { check, choose, fill, hover, press, upload } from '../page/operate/index.ts';
import { mayType } from '../page/secrecy.ts';
import type { PlacedStep } from '../runbook/model.ts';
import { soleReference } from '../runbook/templates.ts';
import type { Element } from '../steps/context.ts';
import type { Target } from '../steps/target.ts';
import { filePath } from './files.ts';
import { lossOf } from './locate.ts';
import type { Running } from './running.ts';

/** The found element as steps handle it: each act is preceded by its picture and watched for troubles. */
export function elementOf(
  found: Found,
  sought: { step: PlacedStep; target: Target },
  running: Running,
  timeout: number,
): Element {
  const { sight, evidence, values, vault } = running;
  const act = async (
    changes: 'screen' | 'field',
    work: (options: { signal: AbortSignal; timeout: number }) => Promise<void>,
  ) => {
    await evidence.beforeAct(running.place, found.locator, changes);
    const limit = Math.min(timeout, running.observer?.patience ?? timeout);
    const attempt = (time: number) => sight.guarded((signal) => work({ signal, timeout: time }));
    await attempt(limit).catch(async (failure) => {
      const loss = failure instanceof StepFailure && lossOf(sought.step, sought.target, failure, running);
      if (!loss || !(await running.observer?.blocked?.({ ...loss, found }))) throw failure;
      await attempt(timeout);
    });
  };
  return {
    press: ({ times, button } = {}) => act('screen', (o) => press(found, { ...o, times, button })),
    fill: async (template, { plainField } = {}) => {
      const value = values.value(template);
      const name = soleReference(template);
      if (name) await refuseElsewhere(name, value instanceof Secret, found, running, plainField ?? false);
      const text = value instanceof Secret ? vault.reveal(value.name) : [value].flat().join('\n');
      await act('field', (o) => fill(found, { text, secretName: value instanceof Secret ? value.name : undefined }, o));
    },
    choose: (options) => act('field', (o) => choose(found, options, o)),
    check: (on) => act('field', (o) => check(found, on, o)),
    upload: async (files) => {
      const paths = await Promise.all(files.map((file) => filePath(running.runbook.path, file)));
      await act('field', (o) => upload(found, paths, o));
    },
    hover: () => act('screen', (o) => hover(found, o)),
  };
}

/** A value that belongs to certain origins is not typed anywhere else; asked before any key is sent. */
async function refuseElsewhere(
  name: string,
  secret: boolean,
  found: Found,
  running: Running,
  plainField: boolean,
): Promise<void> {
  const spec = running.runbook.inputs[name];
  const declared = [spec?.only_on ?? []].flat();
  if (!secret && declared.length === 0) return;
  const allowedOrigins = declared.flatMap((origin) => running.runbook.origins[origin] ?? [origin]);
  // An answer of a person is meant for the page they were asked on; it is declared nowhere.
  if (!spec && secret) allowedOrigins.push(new URL(found.frame.url()).origin);
  const fieldType = (await found.control.getAttribute('type')) ?? 'text';
  const verdict = mayType({
    frameUrl: found.frame.url(),
    secretName: name,
    allowedOrigins,
    fieldType,
    allowPlainField: plainField || !secret || !spec,
  });
  if (!verdict.ok) throw new StepFailure(`secret.${verdict.code}`, verdict.reason);
}
