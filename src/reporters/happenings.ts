import { type Language, say, type Text } from '../base/text.ts';
import { clockTime, lengthOf } from './moments.ts';
import type { Happening, ToldOf } from './record-types.ts';
import { words } from './words.ts';

/** How a happening is looked at: `warn` went wrong, `good` was set right, `wait` waits, `plain` is for the record. */
export type Tone = 'warn' | 'good' | 'wait' | 'plain';

type Sayings = {
  [T in Happening['type']]: {
    tone: Tone;
    say: (event: ToldOf<T>) => Text;
    note?: (event: ToldOf<T>) => Text | undefined;
  };
};

/** What pages are not let do. */
const refused: Record<ToldOf<'refused'>['kind'], { ja: string; en: string }> = {
  download: { ja: 'ファイルのダウンロード', en: 'download of a file' },
  'popup-flood': { ja: '多すぎるタブ', en: 'too many tabs' },
  'dialog-flood': { ja: '多すぎるダイアログ', en: 'too many dialogs' },
};

const sayings: Sayings = {
  trouble: {
    tone: 'warn',
    say: ({ words, interrupts }) =>
      interrupts
        ? { ja: `割り込みの表示がありました：「${words}」`, en: `Something came over the page: “${words}”` }
        : { ja: `エラー画面が表示されました：「${words}」`, en: `An error screen showed: “${words}”` },
    note: ({ note }) => note,
  },
  retrying: {
    tone: 'wait',
    say: ({ delay, next, times }) => ({
      ja: `${delay ? `${lengthOf(delay, 'ja')}後に` : ''}もう一度行います（${times}回中${next}回目）。`,
      en: `Trying again${delay ? ` in ${lengthOf(delay, 'en')}` : ''} (try ${next} of ${times}).`,
    }),
  },
  recovered: {
    tone: 'good',
    say: ({ next }) => ({ ja: `復旧の操作を行いました。${say(next, 'ja')}`, en: `Recovered. ${say(next, 'en')}` }),
  },
  dialog: {
    tone: 'plain',
    say: ({ kind, message, answer }) =>
      kind === 'beforeunload'
        ? {
            ja: 'ページを離れてよいかをブラウザーが確認したので、離れました。',
            en: 'The browser asked whether to leave the page; it was left.',
          }
        : {
            ja: `ブラウザーの確認「${message}」に「${answer === 'accept' ? 'OK' : 'キャンセル'}」と応答しました。`,
            en: `The browser's dialog “${message}” was answered with “${answer === 'accept' ? 'OK' : 'Cancel'}”.`,
          },
  },
  refused: {
    tone: 'warn',
    say: ({ kind, url }) => ({
      ja: `許可されていない操作を止めました（${refused[kind].ja}）：${url}`,
      en: `Refused (${refused[kind].en}): ${url}`,
    }),
  },
  emptied: {
    tone: 'warn',
    say: ({ field, again }) => ({
      ja: `「${field}」に入力した値をページが消しました。${again ? 'もう一度入力しました。' : '入力し直していません。'}`,
      en: `The page took back what was entered into “${field}”. It was ${again ? 'entered again' : 'not entered again'}.`,
    }),
  },
  asked: {
    tone: 'wait',
    say: ({ question }) => ({ ja: `確認：${say(question.text, 'ja')}`, en: `Asked: ${say(question.text, 'en')}` }),
    note: ({ until }) =>
      until && {
        ja: `${clockTime(until)} まで画面を開いたまま待ちます。回答は別の端末から: tejun answer`,
        en: `The page stays open until ${clockTime(until)}. Answer from another terminal: tejun answer`,
      },
  },
  answered: {
    tone: 'good',
    say: ({ by }) => ({ person: words.byPerson, input: words.byInput, answer: words.byAnswer })[by],
  },
  parked: {
    tone: 'wait',
    say: ({ reason }) => ({ ja: `待機に入りました。${say(reason, 'ja')}`, en: `Parked. ${say(reason, 'en')}` }),
    note: ({ until }) =>
      until && { ja: `${words.until.ja}：${clockTime(until)}`, en: `${words.until.en}: ${clockTime(until)}` },
  },
  'once-settled': {
    tone: 'plain',
    say: ({ outcome }) =>
      outcome === 'done'
        ? { ja: '一度だけ行う操作が完了したことを記録しました。', en: 'Put on record: done, once and for all.' }
        : { ja: '一度だけ行う操作が行われていないことを確認しました。', en: 'Put on record: not done yet.' },
  },
};

export interface SaidHappening {
  tone: Tone;
  text: string;
  note?: string;
}

/** A happening in words. */
export function sayHappening(event: Happening, language: Language): SaidHappening {
  const saying = sayings[event.type] as {
    tone: Tone;
    say: (event: Happening) => Text;
    note?: (event: Happening) => Text | undefined;
  };
  const note = saying.note?.(event);
  return { tone: saying.tone, text: say(saying.say(event), language), note: note && say(note, language) };
}
