import { withArticle } from '../../base/text.ts';
import type { Purpose } from '../../steps/target.ts';
import { isByMouse } from '../in-page/search/by-mouse.ts';

/** Who looks for a field wants to know the fields there are, whatever they are called. */
const suited: Partial<Record<Purpose, RegExp>> = {
  fill: /^(?:textbox|searchbox|spinbutton|combobox)$/,
  choose: /^(?:combobox|listbox|radiogroup|radio)$/,
  check: /^(?:checkbox|radio|switch)$/,
  upload: /^(?:file|button)$/,
};

export function suits(purpose: Purpose, role: string): boolean {
  return suited[purpose]?.test(role) ?? true;
}

/** What acts on things that are not simply pressed. */
const stepFor: Partial<Record<string, string>> = {
  ...{ checkbox: 'check', switch: 'check', radio: 'choose', radiogroup: 'choose', combobox: 'choose' },
  ...{ listbox: 'choose', textbox: 'fill', searchbox: 'fill', spinbutton: 'fill', file: 'upload' },
};

/** Why something of this role is not what a step of the purpose means; nothing when it is. */
export function unsuited(purpose: Purpose, role: string): { ja: string; en: string } | undefined {
  // A list that takes typing would have been found.
  const isList = purpose === 'fill' && role === 'combobox';
  if (!isByMouse(purpose) && suits(purpose, role) && !isList) return undefined;
  const step = stepFor[role];
  if (!isByMouse(purpose) && !step)
    return {
      ja: `画面では ${role} の名前で、${purpose} で扱うものの名前ではありません`,
      en: `is what ${withArticle(role)} is called here, nothing for \`${purpose}\``,
    };
  if (purpose === 'unfold' && !step && role !== 'treeitem')
    return {
      ja: `画面では ${role} の名前で、何を開くものか分かりません。click で指定してください`,
      en: `is ${withArticle(role)} here that does not say what it opens: use \`click\``,
    };
  return step
    ? {
        ja: `画面では ${role} の名前です。${step} で指定してください`,
        en: `is what ${withArticle(role)} is called here: use \`${step}\``,
      }
    : undefined;
}
