// Words of the set-up in the language of the terminal. Plain JavaScript: this runs before anything is installed.
const wish = process.env.TEJUN_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const windows = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
const japanese = /^ja/i.test(wish || windows);

/** The text for this terminal. */
export const say = (ja, en) => (japanese ? ja : en);

/** One line of progress; standard output stays free for results. */
export const tell = (ja, en) => process.stderr.write(`${say(ja, en)}\n`);

/** Ends with a message and the command that mends it. */
export class SetupError extends Error {
  constructor(ja, en, mend) {
    super(say(`${ja}\n  次を実行してください: ${mend}`, `${en}\n  run this: ${mend}`));
  }
}
