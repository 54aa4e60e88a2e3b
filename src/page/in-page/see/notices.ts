import type { Look } from '../look.ts';
import { classesOf } from '../read/classes.ts';
import { tidy } from '../read/compare.ts';
import { messages } from '../read/own-roles.ts';
import { contains, textOf } from '../read/tree.ts';

/** Where no role says so, by the names that kits and hand-made pages give such boxes. */
const names =
  /(?:^|[\s_-])(?:errors?|alert|danger|warning|flash|toast|snackbar|messages?|notice|notification|invalid)(?:$|[\s_-])/i;
const wrong = /error|alert|danger|invalid/i;

/** What a heading says when nothing came of what was done; a list of errors is none. */
const failed = /(?:ませんでした|失敗しました|できません)|\b(?:failed|could not|cannot|unable to|not allowed)\b/i;

/** What is or holds one of these is a form gone wrong, not what is said about it. */
const fields = 'input,select,textarea';

const most = 3;
const longest = 160;

/** The names of its classes word by word, "MessageBox" too. */
const namesOf = (box: Element) => classesOf(box).replace(/(?<=[a-z\d])(?=[A-Z])/g, '-');

/** What stands in a row in the colour of a warning is how things are with that row. */
function isState(box: Element): boolean {
  return box.closest('td,[role=cell],[role=gridcell]') !== null && !said.test(classesOf(box));
}

const said = /error|alert|flash|toast|message|notice|notification/i;

/** What the screen tells by itself just now: errors first of all, as a person at it would read them. */
export function noticesOf(look: Look): string[] {
  const boxes = look
    .all('[role],[aria-live],[class]')
    .filter((box) => box.matches(messages) || (names.test(namesOf(box)) && !isState(box)))
    .filter(
      (box) => !box.closest('a,button') && !box.matches(fields) && !box.querySelector(fields) && look.sight.boxOf(box),
    );
  boxes.push(
    ...look
      .headings()
      .flatMap(({ element }) => (failed.test(textOf(element)) && look.sight.boxOf(element) ? element : [])),
  );
  // The innermost says it without the buttons and the headings around.
  const inner = boxes.filter((box) => !boxes.some((other) => other !== box && contains(box, other)));
  const urgent = (box: Element) => Number(box.matches('[role=alert],h1,h2,h3,h4,h5,h6') || wrong.test(classesOf(box)));
  const texts = inner
    .sort((a, b) => urgent(b) - urgent(a))
    .map((box) => tidy(textOf(box)))
    .filter((text) => text.length > 1 && text.length <= longest);
  return [...new Set(texts)].slice(0, most);
}
