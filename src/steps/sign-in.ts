import * as z from 'zod';
import { about } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Answers the browser's own sign-in dialog (HTTP authentication), for the origin of the page only. */
export const signIn = defineStep({
  kind: 'sign-in',
  doc: {
    ja: 'ブラウザの認証ダイアログ（Basic 認証など）にユーザー名とパスワードを入力します。',
    en: "Answers the browser's own sign-in dialog (Basic or Digest authentication).",
  },
  also: ['login', 'auth', 'basic-auth', 'authenticate'],
  fields: {
    'sign-in': z.string().min(1).meta(about('ユーザー名', 'The user name')),
    with: z.string().min(1).meta(about('パスワード。例: ${password}', 'The password, e.g. `${password}`')),
  },
  secrets: { 'sign-in': ['password'], with: ['password'] },
  example: 'sign-in: admin\nwith: ${password}',
  changes: 'screen',
  leads: true,
  describe: () => ({
    ja: '認証のダイアログにユーザー名とパスワードを入力し、サインインします。',
    en: 'Enter the user name and the password in the sign-in dialog of the browser.',
  }),
  perform: (step, ctx) => ctx.signIn(step['sign-in'], step.with),
});
