import { sameLine } from '../label/placing.ts';
import { isUnit } from '../label/unit.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import { isBefore, textOf } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import type { Ranked } from './fit.ts';
import { isForTyping } from './purposes.ts';

/** Px between a number and what it is counted in. */
const apart = 24;

/** A number is typed: of its label the box right behind it is chosen from, that shows what it is counted in. */
export function chosenBehindNumbers(opening: Ranked[], look: Look): Ranked[] {
  const meant = opening.map((fit) => {
    const shown = isForTyping(fit.shown.control) ? boxBehind(fit.shown, look) : undefined;
    return shown ? { ...fit, shown } : fit;
  });
  const controls = meant.map(({ shown }) => shown.control);
  return meant.filter(({ shown }, at) => controls.indexOf(shown.control) === at);
}

function boxBehind(field: Shown, look: Look): Shown | undefined {
  const boxes = look.fields.for('open').flatMap(({ control, shown }) => (shown && !isForTyping(control) ? shown : []));
  const next = boxes.find(({ control, box }) => isBefore(field.control, control) && isRightBehind(box, field.box));
  if (!next || /[\p{L}\p{N}]/u.test(textBetween(field.control, next.control))) return undefined;
  return holdsNumber(field.control) || isUnit(textOf(next.control).replace(/[^\p{L}%％]/gu, '')) ? next : undefined;
}

function isRightBehind(box: Shown['box'], field: Shown['box']): boolean {
  const gap = box.x - (field.x + field.width);
  return sameLine(box, field) && gap > -2 && gap <= apart;
}

const holdsNumber = (field: Element) =>
  field.matches('[type=number],[inputmode=numeric]') || /^[\d,.]+$/.test((field as HTMLInputElement).value ?? '');
