/** `dropbox.email` as an environment variable: `DROPBOX_EMAIL`. */
export function environmentName(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** Variables that systems set for their own ends: an input `user` or `mail` never means these. Env files may give them. */
const systemVariables = new Set(
  'USER USERNAME LOGNAME MAIL HOME PATH PWD OLDPWD SHELL TERM LANG LANGUAGE TZ HOST HOSTNAME NAME EDITOR PAGER DISPLAY TMP TEMP TMPDIR OS CI DOMAIN COMPUTERNAME SESSION'.split(
    ' ',
  ),
);

export function belongsToSystem(variable: string): boolean {
  return systemVariables.has(variable);
}
