import { looksAlive } from '../operate/alive.ts';
import { isCurrent } from '../operate/current.ts';
import { readSelect } from '../operate/native-list.ts';
import { readChooser } from '../operate/opener.ts';
import { readField } from '../operate/read-field.ts';

/** What operations ask of the element they act on. None of it needs what the page's own scripts have added to elements. */
export const readings = {
  alive: looksAlive,
  current: isCurrent,
  field: readField,
  chooser: readChooser,
  select: readSelect,
};

export type Readings = typeof readings;
