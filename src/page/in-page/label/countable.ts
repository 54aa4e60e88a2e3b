/** Whether what a field is for can be counted so: a date or a time is not, and 曜日 ends only the name of a day. */
export function isCountedIn(unit: string, field: Element): boolean {
  const { value = field.textContent ?? '' } = field as HTMLInputElement;
  if (/^曜/.test(unit)) return [value, ...optionsOf(field)].some((text) => /^[日月火水木金土]$/.test(text.trim()));
  return !field.matches(moments) && !/\d[:/-]\d/.test(value);
}

const moments = 'input:is([type=date],[type=time],[type=datetime-local],[type=month],[type=week])';

const optionsOf = (field: Element) =>
  field instanceof HTMLSelectElement ? [...field.options].map(({ label }) => label) : [];
