import { z } from 'zod';
import { duration, id, must, text, texts, words } from '../schema/shapes.ts';
import { condition } from '../steps/condition.ts';
import { scope } from '../steps/target.ts';
import { inputSpec } from './input-shape.ts';

/*
 * The shape of a runbook file: types, validation and JSON Schema come from here.
 * Steps are checked one by one by their own kind, so that a mistake in one is told in its words.
 */

const step = z.record(z.string(), z.unknown()).meta({ id: 'step', description: 'One sentence of the manual.' });
const steps = z.array(step);
const look = steps.optional().meta({ description: 'Steps that lead to where it can be seen.' });

const done = z
  .union([condition, z.strictObject({ shows: words.optional(), row: words.optional(), in: scope.optional(), look })])
  .meta({ description: 'How to see that it has been done: words, a row, or `${done.NAME}`.' });

const retry = z.strictObject({
  times: z.int().min(1).max(20).meta({ description: 'All tries, the first one counted.' }),
  delay: duration.optional(),
  backoff: z.number().min(1).max(10).optional().meta({ description: 'Each delay is so many times the one before.' }),
});

const trouble = z
  .strictObject({
    id: id.optional(),
    shows: words,
    in: scope.optional(),
    do: steps.optional().meta({ description: 'The recovery, e.g. close and reload.' }),
    again: id.optional().meta({ description: 'A chapter to walk again first, e.g. the login.' }),
    stop: z
      .boolean()
      .optional()
      .meta({ description: 'Never tried again; the run fails with the words of the console.' }),
    retry: retry.optional(),
    note: text.optional(),
  })
  .meta({ id: 'trouble', description: 'A screen nobody wants, with its recovery.' });

const lines = texts.optional();

const screenManual = z.strictObject({
  section: text.optional(),
  new_page: z.boolean().optional(),
  before: lines,
  after: lines,
  picture: z
    .union([
      z.enum(['auto', 'window', 'none']),
      z.strictObject({ crop: z.string().optional(), padding: z.number().optional() }),
    ])
    .optional(),
  mail: z.strictObject({ mark: z.string(), say: text, note: text.optional() }).optional(),
  alt: text.optional(),
  skip: z.boolean().optional(),
});

export const screenShape = z
  .strictObject({
    screen: id.optional().meta({ description: 'A name, unique in the chapter.' }),
    include: z.string().optional().meta({ description: 'A file of screens, relative to this one.' }),
    with: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .meta({ description: "Values for the included file's `params`." }),
    title: text.optional(),
    open: z.string().optional().meta({ description: 'An address to open first.' }),
    tab: z.literal('new').optional().meta({ description: 'The screen is in a tab that has just opened.' }),
    shows: condition.optional().meta({ description: 'How to recognise it; else by the first step.' }),
    optional: z.boolean().optional().meta({ description: 'Not always there: whichever screen shows decides.' }),
    steps: steps.optional(),
    trouble: z.array(trouble).optional(),
    note: texts.optional(),
    volatile: z.array(words).optional(),
    timeout: duration.optional().meta({ description: 'How long to wait for the screen; 30s unless told.' }),
    manual: screenManual.optional(),
  })
  .refine(
    (screen) => (screen.screen === undefined) !== (screen.include === undefined),
    must({
      ja: 'screen か include のどちらか一つが必要です。',
      en: 'a screen needs either `screen` or `include`',
    }),
  )
  .meta({ id: 'screen', description: 'One page of the manual.' });

const chapterManual = z.strictObject({
  heading: text.optional(),
  section: text.optional(),
  opening: lines,
  needed: lines,
  lead: lines,
  closing: lines,
  numbering: z.boolean().optional(),
});

export const chapterShape = z
  .strictObject({
    chapter: text.meta({ description: 'The heading.' }),
    id: id.optional(),
    done_when: done.optional(),
    each_session: z.boolean().optional().meta({ description: 'Walked again after a resume.' }),
    trouble: z.array(trouble).optional(),
    retry: retry
      .optional()
      .meta({ description: 'For failures without a declared trouble: a lost connection, a page that does not come.' }),
    screens: z.array(screenShape).min(1),
    note: texts.optional(),
    appendix: z.boolean().optional(),
    manual: chapterManual.optional(),
  })
  .meta({ id: 'chapter', description: 'A heading of the manual; the unit of retry and resume.' });

export const runbookShape = z.strictObject({
  title: text,
  product: text.optional(),
  publisher: text.optional(),
  label: text.optional(),
  history: z
    .array(z.strictObject({ edition: text, date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), change: text }))
    .optional(),
  origins: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  inputs: z.record(z.string(), inputSpec).optional(),
  words: z.record(z.string(), words).optional().meta({ description: 'Words the manual does not give, by name.' }),
  trouble: z.array(trouble).optional(),
  chapters: z.array(chapterShape).min(1),
  hint: texts.optional().meta({ description: 'Said when the run is done.' }),
  trademarks: lines,
  appendix: z.array(z.string()).optional(),
  redact: z.array(z.string()).optional(),
  volatile: z.array(words).optional(),
  manual: z.strictObject({ style: z.record(z.string(), z.unknown()).optional() }).optional(),
});

export const screensFileShape = z.strictObject({
  params: z.array(id).optional().meta({ description: 'Names that an include fills in.' }),
  screens: z.array(screenShape).min(1),
});
