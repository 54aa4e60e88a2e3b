import { UsageError } from '../../base/errors.ts';
import { didYouMean, nearestName } from '../../base/nearest.ts';
import { type Language, languages } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { Style } from '../style/style.ts';
import { styleFor } from '../style/style-for.ts';

/** The styles of both languages with the runbook's own words over them: one text for both, or `{ja, en}`. */
export function stylesOf(runbook: Runbook): Record<Language, Style> {
  const known = styleFor('ja');
  for (const name of Object.keys(runbook.style)) if (!(name in known)) throw unknownStyle(name, Object.keys(known));
  const own = (language: Language) =>
    Object.fromEntries(
      Object.entries(runbook.style).map(([name, value]) => [name, spoken(value, language)]),
    ) as Partial<Style>;
  return Object.fromEntries(languages.map((language) => [language, styleFor(language, own(language))])) as never;
}

function spoken(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null || !('ja' in value || 'en' in value)) return value;
  return (value as Record<string, unknown>)[language];
}

function unknownStyle(name: string, known: string[]): UsageError {
  const near = nearestName(name, known);
  return new UsageError(
    'manual-style',
    { ja: `manual.style に \`${name}\` という項目はありません。`, en: `\`manual.style\` has no \`${name}\`` },
    { hint: near ? didYouMean(near) : known.join(', ') },
  );
}
