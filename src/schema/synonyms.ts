/** Other names that people who know other tools may write; only for suggestions, never accepted. */
const synonyms: Record<string, string[]> = {
  with: ['value', 'text', 'to', 'content', 'input'],
  option: ['with', 'value', 'select', 'item', 'to'],
  as: ['name', 'store', 'save', 'into', 'variable'],
  in: ['within', 'inside', 'from', 'scope', 'under'],
  file: ['path', 'with', 'files'],
  when: ['if', 'only_if', 'optional', 'unless'],
  for: ['timeout', 'max', 'limit', 'until'],
  say: ['sentence', 'description'],
  note: ['comment', 'notes', 'remark', 'memo'],
  title: ['name', 'description', 'heading'],
  shows: ['expect', 'see', 'recognise', 'recognize', 'when'],
  do: ['then', 'recover', 'recovery', 'steps'],
  steps: ['do', 'actions', 'tasks'],
  screens: ['pages', 'views'],
  chapters: ['sections', 'stages', 'phases'],
  inputs: ['vars', 'variables', 'parameters', 'env', 'params'],
  params: ['inputs', 'parameters', 'variables'],
  origins: ['hosts', 'domains', 'urls', 'allowed_origins'],
  trouble: ['errors', 'troubles', 'on_error', 'failures'],
  only_on: ['origin', 'origins', 'host'],
  options: ['choices', 'values', 'enum'],
  include: ['import', 'use', 'extends'],
  secret: ['password', 'hidden', 'credential'],
  text: ['string', 'str'],
  choice: ['select', 'enum', 'option'],
  number: ['int', 'integer', 'float'],
  boolean: ['bool', 'flag'],
  times: ['count', 'tries', 'attempts', 'max'],
  row: ['line', 'entry', 'record', 'tr'],
  item: ['element', 'li', 'listitem'],
  dialog: ['modal', 'popup', 'window'],
  section: ['region', 'panel', 'area', 'group', 'card'],
  frame: ['iframe'],
  delay: ['wait', 'pause', 'interval'],
};

/** Which of the known names somebody meant who wrote another word for it. */
export function meantBy(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  return [...known].find((name) => synonyms[name]?.includes(lower));
}
