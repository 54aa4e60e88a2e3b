import * as z from 'zod';
import type { Text } from '../base/text.ts';
import { about, duration, id, lines, text } from '../schema/shapes.ts';
import { condition } from './condition.ts';
import type { StepContext } from './context.ts';
import type { Target } from './target.ts';

/** Keys every step may have. */
export const commonKeys = {
  id: id.optional().meta(about('名前。文書では ${no.名前} で番号になる', 'A name, for `${no.NAME}` in the manual')),
  say: z
    .union([text, z.literal(false)])
    .optional()
    .meta(about('文書の文（false なら文なし）', "The manual's sentence in the author's words; false: none")),
  note: lines.optional().meta(about('文の下に置く ※ の注', 'Note under the sentence (※)')),
  when: condition
    .optional()
    .meta(
      about(
        'これが表示されているとき（または入力 ${…} があるとき）だけ行う',
        'Only when this shows, or when the input `${…}` says so',
      ),
    ),
  once: z
    .union([z.boolean(), id])
    .optional()
    .meta(
      about(
        '取り消せない操作。前後に記録し、むやみに繰り返さない。名前を付けると ${done.名前} になる',
        'Irreversible: journalled before and after, never repeated blindly; a name sets `${done.NAME}`',
      ),
    ),
  done_when: condition
    .optional()
    .meta(about('once の操作が済んだことの見分け方', 'How to see that a `once` step has been done')),
  look: z
    .array(z.unknown())
    .optional()
    .meta(
      about(
        'done_when や待つものが見える所へ行く手順',
        'Steps that lead to where `done_when`, or what is waited for, can be seen',
      ),
    ),
  confirm: z.boolean().optional().meta(about('行う前に担当者に確認する', 'Asks the operator before it is done')),
  timeout: duration.optional().meta(about('要素を待つ時間', 'How long to wait for the element')),
  number: z.boolean().optional().meta(about('文書で番号を付けるか', 'Whether the manual numbers the sentence')),
  frame: z.boolean().optional().meta(about('文書で赤枠を付けるか', 'Whether the manual frames the element in red')),
  joins: z
    .boolean()
    .optional()
    .meta(about('前の文につなぐ:「A」⇒「B」を押下します。', 'Joined to the sentence before: 「A」⇒「B」')),
};

/** The values the steps of a kind have, its own and the common ones. */
export type StepOf<F extends z.ZodRawShape> = z.infer<z.ZodObject<F>> & z.infer<z.ZodObject<typeof commonKeys>>;

/** How the words of a target are said: a template's words as shown to a reader. */
export type Quote = (words: string[]) => string;

/** A password; the key of one-time passwords; a link of a mail; what a person answered unseen. */
export type SecretSort = 'password' | 'key' | 'link' | 'answer';

/** One kind of step: everything the language, the engine, the check and the manual need to know of it. */
export interface StepKind<F extends z.ZodRawShape = z.ZodRawShape> {
  kind: string;
  /** What it does, for editors and `docs/language.md`. */
  doc: { ja: string; en: string };
  /** Names of other tools for it, for suggestions only. */
  also?: string[];
  fields: F;
  /** A step as YAML, for documents and tests. */
  example: string;
  /** The keys that a secret may be the value of, each with the sorts that make sense there. No other key may show one. */
  secrets?: Record<string, SecretSort[]>;
  /** What it may change: the `screen`, a `field` that stays in its place, or nothing (it only looks or talks). */
  changes: 'screen' | 'field' | 'nothing';
  /** The tab is done with, as when it had closed by itself. */
  leavesTab?: boolean;
  /** It leads to what comes after it, or waits for it: that is not there before. */
  leads?: boolean;
  /** The manual's sentence. Empty: it has none. `role`: of what a run found. */
  describe: (step: StepOf<F>, quote: Quote, role?: string) => { ja: string; en: string };
  /** What the manual says beside the picture of its waiting. */
  waiting?: (step: StepOf<F>) => Text | undefined;
  /** What the shapes of its keys cannot say, at one of its keys. `hidden`: what is there may be a secret. */
  problem?: (step: StepOf<F>) => { key: string; text: Text; hidden?: boolean } | undefined;
  /** The element it is about, if any. */
  target?: (step: StepOf<F>, ctx: Pick<StepContext, 'words'>) => Target | undefined;
  /** What it picks there, by its key: the words of options. */
  picks?: (step: StepOf<F>, ctx: Pick<StepContext, 'words'>) => Record<string, string[]>;
  perform: (step: StepOf<F>, ctx: StepContext) => Promise<void>;
}

/** Identity: its only work is inference. */
export function defineStep<F extends z.ZodRawShape>(kind: StepKind<F>): StepKind<F> {
  return kind;
}
