import { html } from 'hono/html';
import type { Text } from '../../base/text.ts';
import { clockTime } from '../moments.ts';
import type { QuestionRecord, RunRecord } from '../record-types.ts';
import { words } from '../words.ts';
import { bracketed, facts, type Markup } from './markup.ts';
import type { Page } from './screen.ts';

const answers = { person: words.byPerson, input: words.byInput, answer: words.byAnswer };

const chainNote = {
  ja: 'この報告書は、実行中に書き込まれた記録 journal.jsonl から作成しています。記録の各行は直前の行のハッシュ値（SHA-256）を含み、途中の行の変更・削除・挿入は検出できます。画像のハッシュ値もこの記録に含まれ、報告書の作成時に照合しています。この報告書を含むすべてのファイルのハッシュ値は manifest.jsonl にあり、tejun runs verify で照合できます。パスワードなどの秘密の値は記録されません。画像ではその部分を塗りつぶしています。',
  en: 'This report was made from journal.jsonl, written while the work was done. Each line of it holds the SHA-256 of the line before, so that a line changed, removed or put in shows. The hashes of the pictures are in it too and were compared when the report was made. The hashes of all files, this report among them, are in manifest.jsonl; `tejun runs verify` compares them. Passwords and other secrets are never recorded; in pictures they are painted over.',
};

/** Under which conditions the work was done, and why its record can be trusted. */
export function footer(record: RunRecord, page: Page, chainHead: string | undefined): Markup {
  const { speak } = page;
  const environment = record.sessions.at(-1)?.environment;
  const why = environment?.browserWhy ? bracketed(speak(environment.browserWhy), speak) : '';
  return html`<section class="conditions"><h2>${speak(words.conditions)}</h2>
${inputs(record, page)}
${questions(record.questions, page)}
<h3>${speak(words.environment)}</h3>
${facts(
  [
    [speak(words.runbook), html`<code>${speak(record.runbook.path)}</code>`],
    [speak(words.hash), html`<code>${speak(record.runbook.hash)}</code>`],
    [speak(words.acceptedChanges), record.acceptedChanges.map(speak).join(speak({ ja: '、', en: ', ' }))],
    [speak(words.browser), environment?.browser && `${speak(environment.browser)}${why}`],
    [
      speak(words.trustedKeys),
      environment?.trustedKeys && html`<code>${environment.trustedKeys.map(speak).join('\n')}</code>`,
    ],
    [
      speak(words.machine),
      environment && `${speak(environment.machine)}${bracketed(speak(environment.platform), speak)}`,
    ],
    [speak(words.operator), environment && speak(environment.operator)],
    ['Tejun', environment && `${speak(environment.tejun)}${bracketed(`Node.js ${speak(environment.node)}`, speak)}`],
  ],
  'table',
)}
<h3>${speak(words.integrity)}</h3>
<p>${speak(chainNote)}</p>
${facts(
  [
    [speak(words.chainHead), chainHead && html`<code>${speak(chainHead)}</code>`],
    [speak(words.signedBy), environment?.signedBy && html`<code>${speak(environment.signedBy)}</code>`],
  ],
  'table',
)}
</section>`;
}

/** Where a value came from when nothing that has a name gave it. */
const sources: Record<string, Text> = {
  default: { ja: '既定値', en: 'default' },
  generated: { ja: '自動生成', en: 'generated' },
  prompt: { ja: '実行時に入力', en: 'asked for' },
};

function inputs(record: RunRecord, { speak }: Page): Markup | string {
  const rows = Object.entries(record.inputs).map(([name, value]): [string, string] => [
    speak(name),
    // Whoever reads the report does not know the folders of this machine.
    speak(sources[value] ?? value.replace(/^.*[\\/]/, '')),
  ]);
  return rows.length ? html`<h3>${speak(words.inputs)}</h3>${facts(rows, 'table')}` : '';
}

function questions(asked: QuestionRecord[], { speak }: Page): Markup | string {
  const rows = asked.map(({ text, by, askedAt, answeredAt }): [string, string] => [
    speak(text),
    `${speak(by ? answers[by] : words.unanswered)}${bracketed(clockTime(answeredAt ?? askedAt), speak)}`,
  ]);
  return rows.length ? html`<h3>${speak(words.questions)}</h3>${facts(rows, 'table')}` : '';
}
