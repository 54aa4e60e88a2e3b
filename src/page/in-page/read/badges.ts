/** What stands at a label as a badge and is none of its words: a piece of a regular expression. */
export const badges = '必須|任意|required|optional';
