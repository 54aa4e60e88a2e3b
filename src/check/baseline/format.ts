import { Document, isCollection, isMap, parse } from 'yaml';
import type { AriaNode } from '../../page/fingerprint/fingerprint.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import type { Remembered, ScreenView } from './model.ts';
import { generalise } from './patterns.ts';

/** Words that the first line of an element says already are not said again. */
const named = ['text', 'aname'] as const;
const said = [
  'tag',
  'role',
  'type',
  'label',
  'placeholder',
  'title',
  'alt',
  'href',
  'icon',
  'id',
  'name',
  'testid',
] as const;
const told = ['frame', 'xpath', 'neighbors', 'style'] as const;

const header = ` Approved by \`tejun approve\` or \`tejun check -u\`; compared by \`tejun check\`. See docs/check.md.
 {date} {time} {id} {n} {…} stand for what varies by itself.`;

/** A baseline as a file for people to review: one element a block, in the order of the screen. */
export function writeView(view: ScreenView): string {
  const { elements, texts, frames, title, ...facts } = view;
  const document = new Document({
    ...facts,
    title: typeof title === 'string' ? title : { ...title },
    elements: elements.map(blockOf),
    texts: texts.map(blockOf),
    aria: frames
      .map(({ frame, aria }) => `${frame ? `frame ${frame}\n` : ''}${aria.map((node) => outline(node, 0)).join('')}`)
      .join(''),
  });
  document.commentBefore = header;
  for (const key of ['size', 'scroll', 'title']) flow(document.get(key));
  for (const part of ['elements', 'texts']) {
    for (const block of (document.get(part) as { items: unknown[] }).items) {
      if (isMap(block)) for (const { value } of block.items) flow(value);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export function readView(text: string): ScreenView {
  const { elements, texts, aria = '', ...facts } = parse(text);
  const list = (blocks: Record<string, unknown>[]) => blocks.map(elementOf);
  return { ...facts, frames: [{ frame: '', aria: mutePictures(aria) }], elements: list(elements), texts: list(texts) };
}

/** Of the tree only the pictures of the top frame that say nothing are read back: they are no elements. */
function mutePictures(outline: string): AriaNode[] {
  const [top = ''] = outline.split(/^frame /m);
  return [...top.matchAll(/^ *- img @(-?[\d.]+),(-?[\d.]+),([\d.]+),([\d.]+)$/gm)].map(([, ...place]) => {
    const [x, y, width, height] = place.map(Number);
    return { role: 'img', box: { x, y, width, height } };
  });
}

function blockOf(one: Remembered): Record<string, unknown> {
  const head = nameOf(one);
  const by: Record<string, unknown> = {};
  for (const field of named) if (one[field] !== head) by[field] = one[field];
  for (const field of [...said, ...told]) if (one[field] !== '') by[field] = one[field];
  if (one.button) by.button = true;
  const is = [...(one.disabled ? ['disabled'] : []), ...one.states, ...(one.live ? ['live'] : [])];
  return {
    [kindOf(one)]: head,
    at: one.box,
    ...(one.container.length ? { in: one.container } : {}),
    ...(is.length ? { is } : {}),
    ...(one.usedBy.length ? { used: one.usedBy } : {}),
    ...(one.comes ? { comes: true } : {}),
    ...(one.varies.length ? { varies: one.varies } : {}),
    by,
  };
}

function elementOf(block: Record<string, unknown>): Remembered {
  const [head] = Object.values(block) as [string];
  const {
    at,
    in: container = [],
    is = [],
    used = [],
    comes = false,
    varies = [],
  } = block as Record<string, never[]> & { comes?: boolean };
  const by = block.by as Record<string, string>;
  const states = is as string[];
  const fields = Object.fromEntries([...said, ...told].map((field) => [field, by[field] ?? '']));
  return {
    ...(fields as Record<(typeof said)[number] | (typeof told)[number], string>),
    text: by.text ?? head,
    aname: by.aname ?? head,
    class: '',
    idxpath: '',
    button: (by.button as unknown) === true,
    disabled: states.includes('disabled'),
    live: states.includes('live'),
    states: states.filter((state) => state !== 'disabled' && state !== 'live'),
    box: at as unknown as Remembered['box'],
    container,
    usedBy: used,
    comes,
    varies,
  };
}

function flow(node: unknown): void {
  if (isCollection(node)) node.flow = true;
}

/** The tree that assistive technology sees, with boxes; for reading, and not compared. */
function outline(node: AriaNode, depth: number): string {
  const indent = '  '.repeat(depth);
  if (typeof node === 'string') return `${indent}- ${generalise(node)}\n`;
  const { role, name, text, box, children, ...states } = node as Record<string, unknown> & {
    box?: Record<string, number>;
  };
  const words = [name, text]
    .filter((one) => typeof one === 'string' && one !== '')
    .map((one) => generalise(String(one)));
  const facts = Object.entries(states).flatMap(([key, value]) =>
    typeof value === 'object' || key === 'ref' ? [] : [value === true ? key : `${key}=${value}`],
  );
  const place = box ? ` @${box.x},${box.y},${box.width},${box.height}` : '';
  const line = `${indent}- ${role}${words.map((one) => ` ${JSON.stringify(one)}`).join('')}${facts.length ? ` [${facts.join(' ')}]` : ''}${place}\n`;
  return (
    line + (Array.isArray(children) ? children.map((child) => outline(child as AriaNode, depth + 1)).join('') : '')
  );
}
