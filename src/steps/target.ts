import * as z from 'zod';
import { selector } from '../schema/selector.ts';
import { about, words } from '../schema/shapes.ts';
import { ariaRoles } from './roles.ts';

/** What a step looks for, in words, after its values are resolved. The page layer searches by it. */
export interface Target {
  purpose: Purpose;
  /** Alternatives: any of them may be on the screen. Empty only together with `css`. */
  words: string[];
  in?: Scope;
  near?: string[];
  /** An ARIA role, e.g. `button`, `link`, `tab`. */
  role?: string;
  /** Of several equals, which one in reading order: 1 is the first. */
  nth?: number;
  /** The marked last resort; `lint` lists each one. */
  css?: string;
  /** Only in a dialog, or in whatever else lies over the page. */
  over?: boolean;
  /** What is to be chosen there, each by alternative words: of several equal lists it may tell which. */
  offers?: string[][];
}

/**
 * What will be done with the element: it decides which kinds of elements are preferred. `open` is `choose` once more
 * where nothing says that it has a list, and something looks as if it opened one.
 */
export type Purpose = 'press' | 'fill' | 'choose' | 'open' | 'check' | 'upload' | 'hover' | 'unfold' | 'drop' | 'see';

export const scopeKinds = ['any', 'dialog', 'section', 'row', 'item', 'table', 'menu', 'frame'] as const;

/** A part of the screen known by its words: its name, heading or caption; for rows and items any text in it. */
export interface Scope {
  kind: (typeof scopeKinds)[number];
  words: string[];
  in?: Scope;
}

/** A scope as the YAML writes it: words, or one named kind, perhaps inside another. */
export type ScopeText = string[] | ({ in?: ScopeText } & Partial<Record<Scope['kind'], string[]>>);

const namedScopes = scopeKinds.filter((kind) => kind !== 'any');

export const scope: z.ZodType<ScopeText> = z
  .union([
    words,
    z
      .strictObject({
        ...Object.fromEntries(namedScopes.map((kind) => [kind, words.optional()])),
        get in() {
          return scope.optional();
        },
      })
      .refine((value) => namedScopes.filter((kind) => kind in value).length === 1, {
        params: {
          text: {
            ja: `in には ${namedScopes.join('、')} のうち一つを書きます。`,
            en: `\`in\` takes one of ${namedScopes.join(', ')}`,
          },
        },
      }),
  ])
  .meta({
    id: 'scope',
    ...about(
      '場所: その文言、または {row|dialog|section|item|table|menu|frame: 文言, in: …}',
      'Where: words, or {row|dialog|section|item|table|menu|frame: words, in: …}',
    ),
  }) as never;

/** The key `in`, wherever something is looked for. */
export const place = scope
  .optional()
  .meta(
    about(
      'どこにあるか: 見出しや名前の文言、または {row|dialog|section|item|table|menu|frame: 文言}',
      'Where it is: words of its heading or name, or {row|dialog|section|item|table|menu|frame: words}',
    ),
  );

/** The keys that narrow a target when its words are not unique. */
export const narrowing = {
  in: place,
  near: words.optional().meta(about('そのすぐ近くにある文言', 'Words next to what is meant')),
  role: z
    .enum(ariaRoles)
    .meta({ id: 'role' })
    .optional()
    .meta(about('ARIA ロール: button、link、tab など', 'ARIA role: button, link, tab …')),
  nth: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta(
      about('同じものが並ぶとき、読む順で何番目か', 'Of several equal ones, which in reading order: 1 is the first'),
    ),
  css: selector
    .optional()
    .meta(about('最後の手段: CSS セレクター（lint が列挙する）', 'Last resort: a CSS selector; `lint` lists each one')),
};

export interface Narrowed {
  in?: ScopeText;
  near?: string[];
  role?: string;
  nth?: number;
  css?: string;
}

/** Gives the alternatives that a template's words stand for. */
export type ResolveWords = (words: string[]) => string[];

/** The target a step's keys describe. */
export function targetOf(purpose: Purpose, sought: string[], step: Narrowed, resolve: ResolveWords): Target {
  return {
    purpose,
    words: resolve(sought),
    in: step.in && scopeOf(step.in, resolve),
    near: step.near && resolve(step.near),
    role: step.role,
    nth: step.nth,
    css: step.css,
  };
}

export function scopeOf(text: ScopeText, resolve: ResolveWords): Scope {
  if (Array.isArray(text)) return { kind: 'any', words: resolve(text) };
  const kind = namedScopes.find((name) => text[name] !== undefined)!;
  return { kind, words: resolve(text[kind]!), in: text.in && scopeOf(text.in, resolve) };
}
