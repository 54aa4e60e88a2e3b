import { folding } from '../in-page/read/folding.ts';
import { awaitsScripts } from '../in-page/read/scripts-come.ts';
import { leaveListOver } from '../in-page/see/focus-list.ts';
import { besideHeldCover } from '../in-page/see/held-cover.ts';
import { leaveSuggestions } from '../in-page/see/suggesting.ts';
import { looksAlive } from './alive.ts';
import { readChooser } from './choose/chooser.ts';
import { readSelect } from './choose/native-list.ts';
import { readShown } from './choose/shown.ts';
import { isCurrent } from './current.ts';
import { type Field, readField } from './fill/read-field.ts';
import { keepUnsent } from './fill/unsent-enter.ts';
import { leadsAway } from './leads-away.ts';
import { menuBehind } from './menu-behind.ts';
import { hasShutMenu } from './menu-of-link.ts';

/** What operations ask of the element they act on. None of it needs what the page's own scripts have added to elements. */
export const readings = {
  alive: looksAlive,
  current: isCurrent,
  early: () => awaitsScripts(),
  leadsAway,
  menu: menuBehind,
  shutMenu: hasShutMenu,
  field: (element: Element): Field => ({ ...readField(element), early: awaitsScripts() }),
  unsent: keepUnsent,
  chooser: readChooser,
  select: readSelect,
  shown: (element: Element) => readShown(element),
  heldCover: besideHeldCover,
  focusList: leaveListOver,
  suggestions: leaveSuggestions,
  folding,
};

export type Readings = typeof readings;
