/** Whether it runs for as long as nobody stops it. */
export function isEndless({ playState, effect }: Animation): boolean {
  return playState === 'running' && effect?.getTiming().iterations === Number.POSITIVE_INFINITY;
}
