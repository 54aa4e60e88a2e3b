/** What stands at a label as a badge and is none of its words: a piece of a regular expression. */
export const badges = '必須|任意|required|optional';

/** Badges and help signs between a label and its field. "Required?" asks for something. */
const signs = '[\\s:*※()（）[\\]?？!ⓘℹ•・|-]*';
export const badge = new RegExp(`^${signs}(?:(?:${badges}|new)(?!\\s*[?？]))?${signs}$`, 'i');
