/** What the screen tells by itself, a line each, for a message in either language. */
export function noticeLines(notices: readonly string[]): { ja: string[]; en: string[] } {
  return {
    ja: notices.map((text) => `画面のメッセージ:「${text}」`),
    en: notices.map((text) => `The screen says: "${text}"`),
  };
}
