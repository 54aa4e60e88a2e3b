/** Whether the page would ask before it is left: something in it is yet to be saved. */
export function hasUnsaved(): boolean {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
}
