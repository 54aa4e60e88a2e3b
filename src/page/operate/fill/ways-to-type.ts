import { parseDay, spellings } from './dates.ts';
import type { Filling } from './filling.ts';
import {
  eachBox,
  guarded,
  guardedBoxes,
  guardedKeys,
  insert,
  paste,
  pressAndType,
  retype,
  setWhole,
  type Typing,
  typeKeys,
  typeParts,
} from './type-text.ts';

/** The ways to try in turn: each costs time only when the one before it left something else in the field. */
export function waysToType({ reached: { field, whole: place }, typed }: Filling): { way: Typing; text: string }[] {
  if (typed.bounds) {
    const whole = field.kind === 'boxes' ? guardedBoxes(place, typed.bounds) : guarded(typed.bounds);
    return [whole, guardedKeys(place, typed.bounds)].map((way) => ({ way, text: typed.text }));
  }
  if (field.drawn) return [{ way: retype, text: typed.text }];
  const text = field.type === 'number' ? typed.text.normalize('NFKC').replace(/[,\s]/g, '') : typed.text;
  // Where full-width letters are refused, a person types them half-width.
  const half = text.normalize('NFKC');
  const texts = typed.secretName === undefined ? [...new Set([...spellings(text, field), half])] : [text];
  if (field.kind === 'boxes') {
    const keys = field.segments ? texts.map((spelling) => spelling.replace(/\D/g, '')) : texts;
    const parts = text !== '' ? [typeParts, typeKeys] : [typeKeys];
    const ways = field.segments ? parts : [typeKeys, eachBox(place)];
    return ways.flatMap((way) => [...new Set(keys)].map((key) => ({ way, text: key })));
  }
  // Some fields refuse the browser's own input and take what their script makes of keys or of a paste.
  if (field.readOnly) return [typeKeys, paste, pressAndType].map((way) => ({ way, text }));
  // A calendar that reads each key takes a day without its last figure for another one, and writes that out.
  const [likeliest = text, ...others] = texts;
  const whole = parseDay(text) ? [{ way: setWhole, text: likeliest }] : [];
  if (text === '') return [setWhole, typeKeys].map((way) => ({ way, text }));
  return [
    { way: insert, text: likeliest },
    ...whole,
    ...others.map((spelling) => ({ way: insert, text: spelling })),
    ...texts.map((spelling) => ({ way: typeKeys, text: spelling })),
    { way: paste, text },
  ];
}
