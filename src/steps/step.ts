import { z } from 'zod';
import type { Text } from '../base/text.ts';
import { duration, id, text } from '../schema/shapes.ts';
import { condition } from './condition.ts';
import type { StepContext } from './context.ts';
import type { Target } from './target.ts';

/** Keys every step may have. */
export const commonKeys = {
  id: id.optional().meta({ description: 'A name, for `${no.ID}` in the manual.' }),
  say: z
    .union([text, z.literal(false)])
    .optional()
    .meta({ description: "The manual's sentence in the author's words; false: none." }),
  note: text.optional().meta({ description: '※ under the sentence.' }),
  when: condition.optional().meta({ description: 'Only when this shows.' }),
  once: z.union([z.boolean(), id]).optional().meta({
    description: 'Irreversible: journalled before and after, never repeated blindly. A name sets `${done.NAME}`.',
  }),
  done_when: condition.optional().meta({ description: 'How to see that a `once` step has been done.' }),
  look: z
    .array(z.unknown())
    .optional()
    .meta({ description: 'Steps that lead to where `done_when`, or what is waited for, can be seen.' }),
  confirm: z.boolean().optional().meta({ description: 'Asks the operator before it is done.' }),
  timeout: duration.optional().meta({ description: 'How long to wait for the element.' }),
  number: z.boolean().optional().meta({ description: 'Whether the sentence is numbered in the manual.' }),
  frame: z.boolean().optional().meta({ description: 'Whether the manual frames the element in red.' }),
  joins: z.boolean().optional().meta({ description: 'Joined to the sentence before: 「A」⇒「B」を押下します。' }),
};

/** The values the steps of a kind have, its own and the common ones. */
export type StepOf<F extends z.ZodRawShape> = z.infer<z.ZodObject<F>> & z.infer<z.ZodObject<typeof commonKeys>>;

/** How the words of a target are said: a template's words as shown to a reader. */
export type Quote = (words: string[]) => string;

/** One kind of step: everything the language, the engine, the check and the manual need to know of it. */
export interface StepKind<F extends z.ZodRawShape = z.ZodRawShape> {
  kind: string;
  /** What it does, for editors and `docs/language.md`. */
  doc: Text;
  fields: F;
  /** A step as YAML, for documents and tests. */
  example: string;
  /** What it may change: the `screen`, a `field` that stays in its place, or nothing (it only looks or talks). */
  changes: 'screen' | 'field' | 'nothing';
  /** The manual's sentence. Empty: it has none. */
  describe: (step: StepOf<F>, quote: Quote) => { ja: string; en: string };
  /** The element it is about, if any. */
  target?: (step: StepOf<F>, ctx: Pick<StepContext, 'words'>) => Target | undefined;
  perform: (step: StepOf<F>, ctx: StepContext) => Promise<void>;
}

/** Identity: its only work is inference. */
export function defineStep<F extends z.ZodRawShape>(kind: StepKind<F>): StepKind<F> {
  return kind;
}
