import type { Scope, Target } from '../../steps/target.ts';

/** A target as a runbook writes it: 「保存」, with its scopes. */
export function quoteTarget(target: Target): { ja: string; en: string } {
  const words = target.words.length ? target.words : [target.css ?? ''];
  const which =
    target.nth && target.nth > 1 ? { ja: `（${target.nth}番目）`, en: ` number ${target.nth}` } : { ja: '', en: '' };
  const ja = words.map((word) => `「${word}」`).join('か') + which.ja;
  const en = words.map((word) => `"${word}"`).join(' or ') + which.en;
  const scopes: Scope[] = [];
  for (let scope = target.in; scope; scope = scope.in) scopes.push(scope);
  if (!scopes.length) return { ja, en };
  if (isRow(target)) return inPlaces({ ja: `${ja}の行`, en: `A row with ${en}` }, scopes.slice(1));
  return inPlaces({ ja, en }, scopes);
}

/** A row that is to be seen is told as one, and is no place that something else is in. */
export function isRow({ purpose, words, in: place }: Target): boolean {
  return purpose === 'see' && place?.kind === 'row' && place.words.join('\n') === words.join('\n');
}

function inPlaces({ ja, en }: { ja: string; en: string }, scopes: Scope[]): { ja: string; en: string } {
  if (!scopes.length) return { ja, en };
  const places = scopes.map((scope) => scope.words.join('/'));
  return { ja: `「${places.reverse().join(' › ')}」の中の${ja}`, en: `${en} in "${places.join(' › ')}"` };
}

/** A YAML scalar in a flow mapping. */
export function yamlScalar(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ ・ー（）()/.-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text) &&
    !/[\s]$/.test(text)
    ? text
    : JSON.stringify(text);
}
