import type { Frame, Page } from 'playwright';
import { registerBundled } from '../bundled-engine.ts';
import { moveRect, placeFrame } from '../picture/frame-text.ts';
import type { Rect } from '../picture/mask-protocol.ts';

/**
 * What is remembered of an element, so that it can be found again on a later version of its screen. Every field is
 * recorded; an empty string means that the element has none.
 */
export interface Fingerprint {
  tag: string;
  id: string;
  name: string;
  class: string;
  /** Path of the address; queries without their values. */
  href: string;
  alt: string;
  title: string;
  type: string;
  placeholder: string;
  testid: string;
  role: string;
  /** Accessible name. */
  aname: string;
  /** Texts of the labels of a field; of one without a name, the text beside it. */
  label: string;
  /** Visible text, or the value of a field that is not secret. At most 200 characters. */
  text: string;
  /** Looks or acts like a button. */
  button: boolean;
  disabled: boolean;
  /** `checked`, `expanded`, `required`…, sorted. */
  states: string[];
  /** It lies in what the page itself calls live: a status, a clock, a bar of progress. */
  live: boolean;
  /** How it is drawn: `color …; background …; size …`. */
  style: string;
  /** From the frame's document, `/html[1]/body[1]/…`; shadow hosts count as parents. */
  xpath: string;
  /** From the nearest ancestor that has an id. */
  idxpath: string;
  /** Landmarks, dialogs, sections and rows around it with their titles, outermost first. */
  container: string[];
  /** Texts close by, nearest first, joined by spaces. */
  neighbors: string;
  /** `svg:hash`, `img:file name`, `glyph:code point`, or ''. */
  icon: string;
  /** Path of the frame, '' for the top one. */
  frame: string;
  /** x, y, width, height in CSS px of the tab's page. */
  box: Rect;
}

/** As a frame tells it: the box in its own viewport, the frame unknown. */
export type RawPrint = Omit<Fingerprint, 'frame'>;

export interface FrameAnswer {
  title: string;
  scroll: [x: number, y: number];
  elements: RawPrint[];
  texts: RawPrint[];
}

/** What the engine is asked; travels as JSON in the selector. */
export type PrintQuery = { kind: 'read' } | { kind: 'over-hidden'; words: string[] };

/** A node of Playwright's accessibility snapshot; a string is plain text. */
export type AriaNode = string | { role?: unknown; children?: unknown; [property: string]: unknown };

/** What a baseline remembers of a screen. */
export interface ScreenPrint {
  title: string;
  /** Path of the tab's address. */
  path: string;
  frames: { frame: string; aria: AriaNode[] }[];
  /** How far the page was scrolled; boxes count from the top of the page. */
  scroll: [x: number, y: number];
  /** What can be used, headings, rows; in document order, frame by frame. */
  elements: Fingerprint[];
  /** Plain texts: sentences, cells, captions. */
  texts: Fingerprint[];
}

const engineName = 'tejun-print';
const answerLimit = 3_000;
const typedRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Must run before the first context that is fingerprinted is made. */
export function registerFingerprintEngine(): Promise<void> {
  return registerBundled(engineName, '#fingerprint');
}

/** Reads all frames of a tab. `redact` sees every string before it leaves. Frames that do not answer are left out. */
export async function fingerprintScreen(page: Page, redact: <T>(data: T) => T): Promise<ScreenPrint> {
  const frames = await Promise.all(page.frames().map(readFrame));
  const seen = frames.filter((frame) => frame !== undefined);
  const [scrollX, scrollY] = seen[0]?.scroll ?? [0, 0];
  const placed = (list: Fingerprint[]) =>
    list.map((element) => ({ ...element, box: shift(element.box, scrollX, scrollY) }));
  const print: ScreenPrint = {
    title: seen[0]?.title ?? '',
    path: pathOf(page.url()),
    frames: seen.map(({ frame, aria }) => ({ frame, aria })),
    scroll: [Math.round(scrollX), Math.round(scrollY)],
    elements: seen.flatMap(({ elements }) => placed(elements)),
    texts: seen.flatMap(({ texts }) => placed(texts)),
  };
  return redact(print);
}

/** For each part of the tab that is not shown and says the words: the texts before it, of which one may be its title. */
export async function textsOverHidden(page: Page, words: string[]): Promise<string[][]> {
  const asked = page.frames().map((frame) => ask<string[][]>(frame, { kind: 'over-hidden', words }).catch(() => []));
  return (await Promise.all(asked)).flat();
}

async function readFrame(frame: Frame) {
  try {
    const [answer, aria, place] = await Promise.all([
      ask<FrameAnswer>(frame, { kind: 'read' }),
      readAria(frame),
      placeFrame(frame),
    ]);
    if (!place) return undefined;
    const name = nameFrame(frame);
    const placed = (element: RawPrint): Fingerprint => {
      const box = moveRect(element.box, place).map(Math.round) as Rect;
      return { ...element, frame: name, box };
    };
    const elements = answer.elements.map(placed);
    const texts = answer.texts.map(placed);
    return { frame: name, aria, title: answer.title, scroll: answer.scroll, elements, texts };
  } catch {
    return undefined;
  }
}

async function ask<Answer>(frame: Frame, query: PrintQuery): Promise<Answer> {
  const text = await frame.locator(`${engineName}=${JSON.stringify(query)}`).textContent({ timeout: answerLimit });
  return JSON.parse(text!) as Answer;
}

async function readAria(frame: Frame): Promise<AriaNode[]> {
  const root = frame.locator(':root').first();
  const snapshot = await root.ariaSnapshotJSON({ boxes: true, timeout: answerLimit }).catch(() => []);
  return (snapshot as unknown as AriaNode[]).map(withoutValues);
}

/** The snapshot tells what is typed in fields, passwords too. Neither they nor a customer's data belong in a baseline. */
function withoutValues(node: AriaNode): AriaNode {
  if (typeof node !== 'object') return node;
  const { text, children, ...rest } = node;
  const kept = typedRoles.has(String(node.role)) || text === undefined ? rest : { ...rest, text };
  return Array.isArray(children) ? { ...kept, children: children.map(withoutValues) } : kept;
}

/** Names of frames down from the tab; an unnamed one goes by its path. */
function nameFrame(frame: Frame): string {
  const parent = frame.parentFrame();
  if (!parent) return '';
  const name = frame.name() || pathOf(frame.url()) || 'frame';
  const outer = nameFrame(parent);
  return outer ? `${outer} > ${name}` : name;
}

function pathOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, hash } = new URL(address);
  return pathname + (hash.startsWith('#/') ? hash.split('?', 1)[0] : '');
}

function shift([x, y, width, height]: Rect, dx: number, dy: number): Rect {
  return [Math.round(x + dx), Math.round(y + dy), width, height];
}
