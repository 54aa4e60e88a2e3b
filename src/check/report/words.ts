import type { Text } from '../../base/text.ts';
import type { Severity } from '../drift/model.ts';
import type { ScreenStatus } from '../result.ts';

const weight: Record<Severity, Text> = {
  breaking: { ja: '手順が止まる', en: 'breaks the procedure' },
  manual: { ja: 'マニュアルが変わる', en: 'changes the manual' },
  cosmetic: { ja: '見た目だけ', en: 'looks only' },
};

const state: Record<ScreenStatus, Text> = {
  same: { ja: '変わりありません', en: 'no change' },
  changed: { ja: '変わりました', en: 'changed' },
  missing: { ja: '基準がありません', en: 'no baseline' },
  unreached: { ja: '表示されませんでした', en: 'did not show' },
};

const verdict: Record<string, Text> = {
  same: { ja: 'コンソールは変わっていません。', en: 'The console has not changed.' },
  drift: { ja: 'コンソールが変わりました。', en: 'The console has changed.' },
  updated: { ja: '基準を書きました。', en: 'The baselines were written.' },
  'no-baseline': { ja: '比べる基準がまだありません。', en: 'There are no baselines to compare with yet.' },
  unusable: { ja: '最後まで調べられませんでした。', en: 'The check could not be finished.' },
};

/** What the report says besides the findings. */
export const words = {
  weight,
  state,
  verdict,
  report: { ja: 'コンソールの差分', en: 'Changes of the console' },
  stopped: { ja: '途中で止まりました:', en: 'Stopped before the end:' },
  patch: { ja: 'ランブックの修正案', en: 'Proposed change of the runbook' },
  apply: { ja: 'drift.patch を git apply で適用できます。', en: '`git apply` takes drift.patch.' },
  byHand: { ja: '手で直すところ', en: 'To be written by hand' },
  others: { ja: 'その他の画面', en: 'Other screens' },
  usedBy: { ja: '使うところ:', en: 'used for' },
  shows: { ja: '画面の見分け方', en: 'recognising the screen' },
  step: { ja: '手順', en: 'step' },
  checkedAt: { ja: '確認日時', en: 'Checked' },
  runbook: { ja: 'ランブック', en: 'Runbook' },
  run: { ja: '実行番号', en: 'Run' },
  changed: (count: number) => ({ ja: `変わった画面（${count}）`, en: `Screens that changed (${count})` }),
  view: (name: string) => {
    const step = /\d+$/.exec(name)?.[0];
    return step
      ? { ja: `手順 ${step} の直前`, en: `Before step ${step}` }
      : { ja: '表示された画面', en: 'The screen as it came' };
  },
  before: { ja: '以前', en: 'before' },
  after: { ja: '今回', en: 'now' },
  repeated: (count: number) => ({
    ja: `ほかに、上の画面と同じ変更が ${count} 件あります。`,
    en: count === 1 ? 'and one of the changes above' : `and ${count} of the changes above`,
  }),
  again: (count: number) => ({ ja: `上と同じ ${count} 件`, en: `${count} as above` }),
  tried: { ja: '操作して確認済み: 次に来るものが表示された', en: 'tried: what comes next came' },
  remove: { ja: '手順を取り除く: ', en: 'take the step out: ' },
  removeScreen: { ja: '画面を取り除く: ', en: 'take the screen out: ' },
  behind: (line: number) => ({
    ja: `${line} 行目の画面の後へ移す: `,
    en: `put it behind the screen of line ${line}: `,
  }),
  insert: { ja: 'この前に追加 ', en: 'before it: ' },
  slide: { ja: '以前と今回を見比べる', en: 'before and now' },
} satisfies Record<string, Text | Record<string, Text> | ((count: number) => Text) | ((name: string) => Text)>;
