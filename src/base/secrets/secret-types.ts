/** Whether an input of this type must never be shown, stored or given on a command line. */
export function isSecretType(type: string): boolean {
  return type === 'secret' || type === 'totp';
}
