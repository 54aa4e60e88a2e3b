import { type Language, say, type Text } from '../base/text.ts';
import { prepareFigure } from './figures/prepare.ts';
import { FigureError } from './figures/shot.ts';
import type { Figure, Line, Scene } from './model.ts';
import type { Numbers } from './numbers.ts';
import type { ScreenSource, StepSource } from './source.ts';
import { inOwnWords, phrase, type Style } from './style/style.ts';
import type { Translator } from './translate.ts';
import { parseLine, parseLines, parseWords, plainText } from './words.ts';

/** What a scene is built with. */
export interface Workshop {
  language: Language;
  style: Style;
  translate: Translator;
  numbers: Numbers;
}

/** One screen with its pictures and sentences. */
export async function buildScene(screen: ScreenSource, shop: Workshop): Promise<Scene> {
  return { id: screen.id, figures: await buildFigures(screen, shop), lines: linesOfScreen(screen, shop) };
}

/** An author's texts as lines. */
export function linesOf(texts: Text[] | undefined, where: string, shop: Workshop): Line[] {
  return (texts ?? []).flatMap((text) => parseLines(shop.numbers.fill(shop.translate(text, where))));
}

async function buildFigures(screen: ScreenSource, shop: Workshop): Promise<Figure[]> {
  const framed = screen.steps.filter((step) => step.framed);
  const homes = new Map(
    framed.map((step) => [step, screen.shots.findIndex((shot) => shot.marks.some((mark) => mark.step === step.id))]),
  );
  const lost = framed.find((step) => homes.get(step) === -1);
  if (lost && screen.shots.length > 0) throw noFrame(screen, lost);
  return Promise.all(
    screen.shots.map(async (shot, index) => {
      const steps = framed.filter((step) => homes.get(step) === index);
      return prepareFigure(shot, {
        id: `figure-${screen.id}${index > 0 ? `-${index + 1}` : ''}`,
        alt: altOf(screen, steps, shop),
        caption: screen.caption && index === 0 ? shop.translate(screen.caption, screen.id) : undefined,
        crop: screen.crop,
        padding: screen.padding,
        frames: steps.map((step) => ({
          step: step.id,
          number: shop.numbers.onPicture(screen, step),
          words: step.words,
        })),
      });
    }),
  );
}

function altOf(screen: ScreenSource, steps: StepSource[], { language, style, translate }: Workshop): string {
  if (screen.alt) return translate(screen.alt, screen.id);
  const title = plainText(parseWords(translate(screen.title, screen.id)));
  const words = [...new Set(steps.map((step) => say(step.words, language)).filter((text) => text !== ''))];
  if (words.length === 0) return phrase(style.figure, title);
  return phrase(style.figureFramed, title, words.map((text) => phrase(style.quoted, text)).join(style.comma));
}

function linesOfScreen(screen: ScreenSource, shop: Workshop): Line[] {
  const conditional = screen.optional ? screen.steps.find((step) => step.sentence !== '') : undefined;
  const steps = screen.steps.flatMap((step) => linesOfStep(screen, step, step === conditional, shop));
  return [...linesOf(screen.before, screen.id, shop), ...steps, ...linesOf(screen.after, screen.id, shop)];
}

/** The first line is the step's; further lines of its text and its notes stand below it. */
function linesOfStep(screen: ScreenSource, step: StepSource, conditional: boolean, shop: Workshop): Line[] {
  const { style, translate, numbers } = shop;
  const where = `${screen.id} ${step.id}`;
  const text = numbers.fill(translate(step.sentence, where));
  const sentence = step.own ? text : inOwnWords(style, conditional ? onlyIf(conditionOf(screen, shop), text) : text);
  const [first, ...more] = sentence.split('\n').filter((part) => part.trim() !== '');
  const notes = step.note === undefined ? [] : parseLines(numbers.fill(translate(step.note, where))).map(asNote);
  if (first === undefined) return notes;
  const line: Line = {
    kind: 'step',
    id: `${screen.id}-${step.id}`,
    number: numbers.of(screen, step),
    words: parseWords(first),
  };
  const below = [...more.map((part) => parseLine(part.trim())), ...notes];
  return [line, ...(line.number ? below.map((one) => ({ ...one, under: true })) : below)];
}

/** What an English sentence begins with is small behind a comma or colon. */
function onlyIf(condition: string, sentence: string): string {
  return condition + sentence.replace(/^[A-Z](?=[a-z]+ )/u, (first) => first.toLowerCase());
}

/** When the screen is one that is not always shown: by its picture, else by its words. */
function conditionOf({ id, knownBy }: ScreenSource, { style, translate }: Workshop): string {
  return knownBy === undefined ? style.onlyIfShown : phrase(style.onlyIfShownWords, translate(knownBy, id));
}

function asNote(line: Line): Line {
  return line.kind === 'text' ? { ...line, kind: 'note' } : line;
}

function noFrame(screen: ScreenSource, step: StepSource): FigureError {
  return new FigureError('MANUAL_NO_FRAME', {
    ja: `画面「${screen.id}」のどの画像にも「${say(step.words, 'ja')}」の枠がありません。`,
    en: `no picture of screen \`${screen.id}\` has a frame around \`${say(step.words, 'en')}\``,
  });
}
