import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { type Sought, tidy } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { toggleAround } from '../read/segments.ts';
import { textOf } from '../read/tree.ts';
import { show } from '../see/stand-in.ts';
import { type Fit, strengths } from './fit.ts';
import { namedByMarkup } from './named-by-markup.ts';
import { namedByPlace } from './named-by-place.ts';
import { Naming } from './naming.ts';
import { choosers, uploadNear } from './upload-buttons.ts';

/** The fields that words at a hit name: the field itself, those the markup ties to them, else those a reader sees beside them. */
export function operable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  const naming = new Naming(hit, purpose, sought, look);
  const named = namedByMarkup(naming) ?? (purpose === 'upload' ? uploads(naming) : namedByPlace(naming));
  return named.length || purpose !== 'check' ? named : toggles(naming);
}

/** One of several plain boxes of which any number may be on, by its own words. */
function toggles(naming: Naming): Fit[] {
  const { hit, look, isWhole } = naming;
  const toggle = isWhole && hit.source === 'text' ? toggleAround(hit.at) : null;
  const shown = toggle && tidy(textOf(toggle)) === tidy(hit.text) ? show(toggle, look.sight) : null;
  return shown ? [naming.guess(shown, strengths.text, 'toggle')] : [];
}

/** A file field around the words, or else what may open the browser's own window to choose files. */
function uploads(naming: Naming): Fit[] {
  const { hit, fields, look } = naming;
  const near = uploadNear(hit, fields, look).map((shown) => naming.fit(shown, 8, 'button'));
  if (near.length) return near;
  const strength = Math.min(7, strengths[hit.source]);
  return choosers(hit.at, look).map((shown) => naming.guess(shown, strength, 'button'));
}
