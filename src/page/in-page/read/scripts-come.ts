/** Milliseconds since a document began, after which it is taken as it is: some never end. */
const longest = 5_000;

/**
 * Whether scripts that the document asks for have yet to come, or to run. Until then many a page shows what it does not
 * hear yet, and a press is lost; a person is slower than that. `atMost`: milliseconds since the document began.
 */
export function awaitsScripts(atMost = longest): boolean {
  if (document.readyState === 'complete' || performance.now() > Math.min(atMost, longest)) return false;
  return (
    isComing() || [...document.scripts].some(({ src, type }) => /^https?:/.test(src) && runs(type) && !hasCome(src))
  );
}

/** Whether its own scripts have yet to run. */
export function isComing(): boolean {
  const [loading] = performance.getEntriesByType('navigation');
  return document.readyState !== 'complete' && (loading as PerformanceNavigationTiming)?.domContentLoadedEventEnd === 0;
}

function runs(type: string): boolean {
  return /^$|javascript|ecmascript|^module$/i.test(type);
}

function hasCome(address: string): boolean {
  return performance.getEntriesByName(address, 'resource').length > 0;
}
