/**
 * What the engines ask of elements, and do not tell of them by the same names. A form answers with its field of that name,
 * if it has one, and `document` with an image or a frame: even a property of the element itself does not come before that.
 */
const asked = [
  ...['parentElement', 'parentNode', 'ownerDocument', 'getRootNode', 'isConnected', 'assignedSlot', 'shadowRoot'],
  ...['children', 'childNodes', 'childElementCount', 'firstChild', 'firstElementChild', 'lastElementChild'],
  ...['nextSibling', 'nextElementSibling', 'previousElementSibling', 'contains', 'compareDocumentPosition'],
  ...['nodeType', 'localName', 'tagName', 'textContent', 'matches', 'closest', 'checkVisibility'],
  ...['classList', 'className', 'getAttribute', 'getAttributeNames', 'getAttributeNode', 'hasAttribute'],
  ...['querySelector', 'querySelectorAll', 'getBoundingClientRect', 'getClientRects', 'getAnimations'],
  ...['body', 'documentElement', 'activeElement'],
];

/** Whatever has properties of these names itself: the engines ask all of it alike. */
const owners = [
  ...['Node', 'Element', 'SVGElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'CharacterData', 'Text', 'Attr'],
  ...['Range', 'TreeWalker', 'DOMTokenList', 'MediaQueryList'],
];

/** The names by which the engines ask instead, which no field has; short, as each document gets them 1,800 times. */
const own = Object.fromEntries(asked.map((name, i) => [name, `$_${i.toString(36)}`]));

/** For esbuild. */
export const ownNames = {
  mangleProps: new RegExp(`^(?:${asked.join('|')})$`),
  mangleCache: own,
};

/** Code that makes those names known in the world of the engines, also in the frames around theirs; the page's own does not see them. */
export const tellOwnNames = `const tell = (frame) => {
if ('${own.matches}' in frame.Element.prototype) return;
for (const owner of ${JSON.stringify(owners)}) for (const [name, short] of Object.entries(${JSON.stringify(own)})) {
const { prototype } = frame[owner];
const what = Object.getOwnPropertyDescriptor(prototype, name);
if (what) Object.defineProperty(prototype, short, what);
}
if (frame !== frame.parent) tell(frame.parent);
};
try {
tell(self);
} catch {
// Of another origin, where nothing is asked either.
}`;
