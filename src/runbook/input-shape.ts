import { z } from 'zod';
import { must, text } from '../schema/shapes.ts';

const range = z
  .string()
  .refine(
    (value) => /^\d+\.\.\d+$/.test(value),
    must({ ja: '長さは 8..25 のように書きます。', en: 'write a length as 8..25' }),
  )
  .transform((value) => {
    const [min, max] = value.split('..').map(Number);
    return { min: min!, max: max! };
  });

/** What a runbook declares of one input. */
export const inputSpec = z
  .strictObject({
    type: z.enum(['text', 'email', 'secret', 'list', 'mail', 'url', 'number', 'choice', 'totp', 'boolean', 'file']),
    subject: z.string().optional(),
    only_on: z.union([z.string(), z.array(z.string())]).optional(),
    length: range.optional(),
    needs: z.array(z.enum(['digit', 'upper', 'lower', 'symbol'])).optional(),
    pattern: z.string().optional(),
    options: z.array(z.string()).optional(),
    default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
    generate: z.boolean().optional(),
    optional: z.boolean().optional(),
    label: text.optional(),
    description: text.optional(),
  })
  .refine((spec) => !['secret', 'totp'].includes(spec.type) || spec.default === undefined, {
    path: ['default'],
    ...must({ ja: '秘密の値をランブックに書くことはできません。', en: 'a runbook cannot contain a secret value' }),
  })
  .meta({ id: 'input', description: 'What the procedure needs to know.' });
