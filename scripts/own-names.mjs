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

/** For esbuild: the names by which the engines ask instead, which no field has. */
export const ownNames = {
  mangleProps: new RegExp(`^(?:${asked.join('|')})$`),
  mangleCache: Object.fromEntries(asked.map((name) => [name, `$${name}`])),
};

/** Code that makes those names known in the world of the engines, also in the frames around theirs; the page's own does not see them. */
export const tellOwnNames = `const tell = (frame) => {
if ('$matches' in frame.Element.prototype) return;
for (const owner of ${JSON.stringify(owners)}) for (const name of ${JSON.stringify(asked)}) {
const { prototype } = frame[owner];
const own = Object.getOwnPropertyDescriptor(prototype, name);
if (own) Object.defineProperty(prototype, '$' + name, own);
}
if (frame !== frame.parent) tell(frame.parent);
};
try {
tell(self);
} catch {
// Of another origin, where nothing is asked either.
}`;
