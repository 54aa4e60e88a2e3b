/** A sentence of the runbook without its dress: `**words**` are only words. */
export function plain(sentence: string): string {
  return sentence.replace(/\*\*(.+?)\*\*/g, '$1');
}
