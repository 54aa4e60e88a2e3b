import { StepFailure } from '../../base/errors.ts';
import { originOf } from '../../base/origins.ts';
import { Secret } from '../../base/secrets/secret.ts';
import { mayType } from '../../page/operate/fill/secrecy.ts';
import { soleReference } from '../../runbook/templates.ts';
import type { Running } from '../running.ts';

/** Gives the page's origin, and no other, what its sign-in dialog asks for, and loads the page again with it. */
export async function signIn(userTemplate: string, passwordTemplate: string, running: Running): Promise<void> {
  const { values, vault, stage } = running;
  const user = values.value(userTemplate);
  const password = values.value(passwordTemplate);
  const origin = originOf(stage.address);
  if (!origin) throw nothingOpen();
  for (const [template, value] of [
    [userTemplate, user],
    [passwordTemplate, password],
  ] as const)
    refuseElsewhere(template, value instanceof Secret, origin, running);
  const reveal = (value: typeof user) => (value instanceof Secret ? vault.reveal(value.name) : [value].flat().join(''));
  await stage.signIn({ username: reveal(user), password: reveal(password), origin });
}

function nothingOpen(): StepFailure {
  return new StepFailure(
    'no-page',
    { ja: '認証を求めるページをまだ開いていません。', en: 'no page that asks for a sign-in has been opened yet' },
    {
      hint: {
        ja: 'この画面に `open` を書くか、この手順の前に `open` の手順を書いてください。',
        en: 'write `open` on this screen, or a step `open` before this one',
      },
    },
  );
}

function refuseElsewhere(template: string, secret: boolean, origin: string, { runbook }: Running): void {
  const name = soleReference(template);
  if (!name) return;
  const declared = [runbook.inputs[name]?.only_on ?? []].flat();
  if (!secret && declared.length === 0) return;
  const allowedOrigins = declared.flatMap((one) => runbook.origins[one] ?? [one]);
  const verdict = mayType({ frameUrl: origin, secretName: name, allowedOrigins, fieldType: 'password' });
  if (!verdict.ok) throw new StepFailure(`secret.${verdict.code}`, verdict.reason, { hint: verdict.hint });
}
