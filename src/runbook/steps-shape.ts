import * as z from 'zod';
import { about } from '../schema/shapes.ts';

/* Steps are checked one by one by their own kind, so that a mistake in one is told in its words. */

const step = z.unknown().meta({ id: 'step' });
export const steps = z.array(step).meta(about('手順（上から順に）', 'What to do, in order'));
