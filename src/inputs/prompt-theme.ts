import type { Language } from '../base/text.ts';

type Tip = [key: string, action: string];

const japanese: Record<string, string> = {
  space: 'スペース',
  navigate: '移動',
  select: '選択',
  submit: '決定',
  all: 'すべて',
  invert: '反転',
};

/** What prompts with a list say below it: its keys, in the person's language. */
export function promptTheme(language: Language): { style?: { keysHelpTip: (tips: Tip[]) => string } } {
  if (language === 'en') return {};
  const said = (word: string) => japanese[word] ?? word;
  return { style: { keysHelpTip: (tips) => tips.map((tip) => tip.map(said).join(' ')).join(' • ') } };
}
