import type { DriftKind, Finding } from './drift/model.ts';
import type { Mend } from './mend/model.ts';
import { keyOf, restyledAlike } from './repeated.ts';
import type { Told } from './result.ts';

const walk = 'walk';

/** The same change seen in several views, or by the walk itself, is one; what the walk knows of mending it stays. */
export function mergeFindings(list: Told[]): Told[] {
  const merged: Told[] = [];
  for (const told of list) {
    const twin = merged.find((other) => isSame(other.finding, told.finding) || isItsLabel(told, other));
    if (!twin) {
      merged.push({ ...told });
      continue;
    }
    if (told.finding.kind === 'restyled') twin.finding = restyledAlike(twin.finding, told.finding);
    // The words may have been looked for twice, when the chapter began again.
    const isNew = (mend: Mend) => !twin.mends.some((known) => isSameMend(known, mend));
    twin.mends = [...twin.mends, ...told.mends.filter(isNew)];
    twin.finding = { ...twin.finding, usedBy: [...new Set([...twin.finding.usedBy, ...told.finding.usedBy])] };
    // What the walk found out of the reason is worth more than the bare fact.
    const { after, text } = told.finding;
    if (twin.finding.after === undefined && after !== undefined) twin.finding = { ...twin.finding, after, text };
    if (isOtherwise(twin, told)) twin.finding = { ...twin.finding, after, text, boxAfter: told.finding.boxAfter };
    if (told.finding.severity === 'breaking') twin.finding.severity = 'breaking';
  }
  const walked = list.filter(({ view }) => view === walk);
  const isNew = (told: Told) => !isNewName(told, walked) && !isNewOption(told, walked);
  return merged.filter((told) => !isTold(told, merged) && isNew(told));
}

/** The label of a field, with the mark of what must be filled in, which the walk has looked for, too: one change, told of the field. */
function isItsLabel({ view, finding: label }: Told, { finding: field }: Told): boolean {
  if (view !== walk || !isCaption(label) || isCaption(field)) return false;
  const isRenamed = label.kind === 'renamed' && field.kind === 'renamed' && label.after === field.after;
  return isRenamed && label.name.includes(field.name) && label.usedBy.every((user) => field.usedBy.includes(user));
}

const isCaption = ({ role }: Finding) => role === 'text' || role === 'label';

/** A label that a new one has pushed away was taken for that one; the walk has found its field by other words. */
function isOtherwise({ view, finding }: Told, told: Told): boolean {
  const isRenamed = finding.kind === 'renamed' && view !== walk && told.view === walk;
  return isRenamed && !finding.after?.includes(told.finding.after ?? '');
}

/** What the walk has found something by that was called otherwise is not new. */
function isNewName({ finding: { kind, name, others } }: Told, walked: Told[]): boolean {
  if (kind !== 'added' || others.length > 0) return false;
  return walked.some(({ finding }) => finding.kind === 'renamed' && finding.after === name);
}

/** Of a field that is a list now all options are. */
function isNewOption({ finding: { kind, role, name } }: Told, walked: Told[]): boolean {
  if (kind !== 'added' || role !== 'option') return false;
  return walked.some(({ finding }) => finding.kind === 'changed-kind' && finding.others.includes(name));
}

/** What is disabled is drawn paler, too; what the walk knows under another name, a message say, may be gone by now. */
function isTold({ finding: { kind, name, role }, mends }: Told, all: Told[]): boolean {
  const twins = all.filter(({ finding }) => finding.name === name);
  if (kind === 'restyled') return twins.some(({ finding }) => finding.kind === 'disabled');
  const is = (other: DriftKind) => twins.filter(({ finding }) => finding.kind === other && finding.role === role);
  // What the procedure went on without is not called otherwise.
  if (kind === 'renamed') return is('removed').some(isWithout);
  return kind === 'removed' && !isWithout({ mends }) && is('renamed').length > 0;
}

const isWithout = ({ mends }: Pick<Told, 'mends'>) => mends.some(({ remove }) => remove);

function isSameMend(one: Mend, other: Mend): boolean {
  const place = ({ where, key, words, insert }: Mend) => [where.path, where.line, where.column, key, words, insert];
  return place(one).every((part, i) => part === place(other)[i]);
}

function isSame(one: Finding, other: Finding): boolean {
  if (one.kind === 'restyled') return keyOf(one) === keyOf(other);
  if (one.kind !== other.kind || one.name !== other.name) return false;
  return (
    one.kind !== 'renamed' || one.after === other.after || one.property === undefined || other.property === undefined
  );
}
