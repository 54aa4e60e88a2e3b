/**
 * The next Enter goes to the field and to the scripts of its page, and does not send the form around it, as browsers do
 * where a calendar leaves the key alone: it is to take what was typed, and nothing else.
 */
export function keepUnsent(): true {
  const keep = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault();
  };
  // Browsers send a form at `keypress`; calendars read `keydown`, and see that nobody has taken it.
  addEventListener('keypress', keep, { capture: true });
  addEventListener('keyup', () => setTimeout(() => removeEventListener('keypress', keep, { capture: true })), {
    capture: true,
    once: true,
  });
  return true;
}
