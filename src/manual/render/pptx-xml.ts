import { type } from '../layout/paper.ts';

const emuPerPoint = 12700;

/** Ems of the hanging indent behind ①, and behind ※ and ・. */
const hanging = { number: 1.6, mark: 1.25 };

/**
 * Mends the paragraphs of a slide. The library repeats the properties of a paragraph before each of its runs, which
 * PowerPoint takes for damage, and knows hanging indents for bullets only: those that start with a mark and a tab get one,
 * and those of the second level, which belong to a numbered step, stand behind its number.
 */
export function tidyParagraphs(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gsu, (paragraph) => hangBehindMark(keepFirstProperties(paragraph)));
}

function keepFirstProperties(paragraph: string): string {
  let kept = false;
  return paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gsu, (properties) => {
    if (kept) return '';
    kept = true;
    return properties;
  });
}

function hangBehindMark(paragraph: string): string {
  const mark = /<a:t>([^<]*)\t<\/a:t>/u.exec(paragraph)?.[1];
  const size = Number(/\bsz="(\d+)"/u.exec(paragraph)?.[1] ?? 0) / 100;
  const isUnder = /<a:pPr\b[^>]*\slvl="1"/u.test(paragraph);
  if ((!mark && !isUnder) || size === 0) return paragraph;
  const ems = /^[①-⑳㉑-㊿(]/u.test(mark ?? '') ? hanging.number : hanging.mark;
  const indent = mark ? Math.round(ems * size * emuPerPoint) : 0;
  const left = indent + (isUnder ? Math.round(hanging.number * type.text * emuPerPoint) : 0);
  return paragraph.replace(/<a:pPr\b[^>]*?(\/?)>/u, (tag, closed: string) => {
    const kept = tag.replace(/\s(?:marL|indent|lvl)="[^"]*"/gu, '').replace(/\/?>$/u, '');
    return `${kept} marL="${left}" indent="-${indent}"${closed}>`;
  });
}
