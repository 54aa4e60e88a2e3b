/**
 * The languages a site is asked for, as the browser of a person asks: sites compare what they have with each of them as it
 * stands, so the language stands there without its region too, and English as what is left where there is none of it.
 */
export function acceptedLanguages(locale: string): string {
  const wished = new Set([locale, new Intl.Locale(locale).language, 'en']);
  return [...wished].map((language, at) => (at ? `${language};q=${(10 - at) / 10}` : language)).join(',');
}
