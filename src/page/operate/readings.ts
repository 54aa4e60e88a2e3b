import { guardKeys, keysCame } from '../in-page/key-guard.ts';
import { recallLost, remember } from '../in-page/memory.ts';
import { folding } from '../in-page/read/folding.ts';
import { awaitsScripts } from '../in-page/read/scripts-come.ts';
import { leaveListOver } from '../in-page/see/focus-list.ts';
import { besideHeldCover } from '../in-page/see/held-cover.ts';
import { besideOwnCover } from '../in-page/see/own-cover.ts';
import { leaveSuggestions } from '../in-page/see/suggesting.ts';
import { looksAlive } from './alive.ts';
import { type Spot, spotOf } from './box-spot.ts';
import { bareSpot } from './choose/bare-spot.ts';
import { readChooser } from './choose/chooser.ts';
import { middleInWindow } from './choose/middle-in-window.ts';
import { readSelect } from './choose/native-list.ts';
import { readSuggestions } from './choose/read-suggestions.ts';
import { readShown } from './choose/shown.ts';
import { isCurrent } from './current.ts';
import { bringIntoView } from './drag/bring-into-view.ts';
import { gripOf, partAround } from './drag/drag-grip.ts';
import { tracesOf } from './drag/drag-traces.ts';
import { fileInputOf, fileOpener, filesIn, isRoomy, readStir, takesMany, textOfAll } from './file-field.ts';
import { cellAt, middleOf, textThere } from './fill/cell-at.ts';
import { type Field, readField } from './fill/read-field.ts';
import { readParts } from './fill/read-parts.ts';
import { handleOf, readSlider, roomOf, sliderIn } from './fill/read-slider.ts';
import { keepUnsent } from './fill/unsent-enter.ts';
import { leadsAway } from './leads-away.ts';
import { lookAround } from './look-around.ts';
import { menuBehind } from './menu-behind.ts';
import { hasShutMenu } from './menu-of-link.ts';
import { readInk } from './read-ink.ts';
import { hasGivenWay, readMouse } from './read-mouse.ts';
import { readTick } from './read-tick.ts';
import { wayFrom } from './way-from.ts';

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
  bareSpot,
  besideOwn: besideOwnCover,
  bringIntoView,
  cellAt,
  emptied: (field: Element) => field.isConnected && filesIn(field).length === 0,
  fileInput: (start: Element) => numberOf(fileInputOf(start)),
  fileOpener: (field: Element) => numberOf(fileOpener(field)),
  files: filesIn,
  focused: (element: Element) => element.matches(':focus'),
  givenWay: hasGivenWay,
  grip: (element: Element, isOnto?: boolean) => remember(gripOf(element, isOnto === true)),
  /** `there`: the number of what it is dropped on. */
  ground: (grip: Element, there?: number) => numberOf(partAround(grip, there === undefined ? null : recallLost(there))),
  guardKeys,
  hovered: (element: Element) => element.matches(':hover'),
  ink: readInk,
  keysCame: () => keysCame(),
  middle: middleOf,
  middleInWindow,
  mouse: readMouse,
  number: remember,
  obstacles: lookAround,
  parts: readParts,
  roomy: isRoomy,
  slider: readSlider,
  sliderHandle: handleOf,
  sliderIn: (start: Element) => numberOf(sliderIn(start)),
  sliderRoom: roomOf,
  spot: (box: Element) => numbered(spotOf(box)),
  stir: () => readStir(),
  suggested: readSuggestions,
  takesMany,
  textOfAll,
  textThere,
  there: (element: Element) => element.isConnected,
  tick: readTick,
  /** `onto`: the number of what it is dropped on. */
  traces: (grip: Element, onto?: number) => tracesOf(grip, onto === undefined ? null : recallLost(onto)),
  way: (entry: Element) => numbered(wayFrom(entry)),
};

export type Readings = typeof readings;

function numberOf(element: Element | null): number | null {
  return element && remember(element);
}

/** An element does not leave the page; its number does. */
function numbered(spot: Spot | null): { id: number; x: number; y: number } | null {
  return spot && { id: remember(spot.element), x: spot.x, y: spot.y };
}
