import { parse, type Selector } from 'css-what';
import * as z from 'zod';
import { must } from './shapes.ts';

/** A CSS selector as browsers read it, tried when it is read. */
export const selector = z
  .string()
  .min(1)
  .refine(
    isSelector,
    must({
      ja: 'CSS セレクターとして読めません。:has-text() や text= などは CSS ではありません。',
      en: 'this is no CSS selector; `:has-text()`, `text=` and the like are none',
    }),
  );

function isSelector(value: string): boolean {
  if (value.includes('${')) return true;
  try {
    return parse(value).flat().every(isRead);
  } catch {
    return false;
  }
}

/** The parser takes any name: those that begin as none does, and what only other tools know, no browser reads. */
function isRead(part: Selector): boolean {
  if (part.type === 'tag') return /^[-_\p{L}\P{ASCII}]/u.test(part.name);
  if (part.type !== 'pseudo') return true;
  if (ofOtherTools.has(part.name)) return false;
  return !Array.isArray(part.data) || part.data.flat().every(isRead);
}

/** Pseudo-classes of Playwright and jQuery. */
const ofOtherTools = new Set(
  'has-text text text-is text-matches visible hidden near above below left-of right-of nth-match contains eq first last button input'.split(
    ' ',
  ),
);
