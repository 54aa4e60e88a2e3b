/** What browsers look at. All else stays with us: inputs and the keys of password managers are in the environment too. */
const needed =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|XDG_\w+|DBUS_\w+|GTK_\w+|FONTCONFIG_\w+|LD_LIBRARY_PATH|LIBGL_\w+|CHROME_\w+|SSL_CERT_\w+|(?:https?|all|no|ftp)_proxy|AUTO_PROXY|SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|ProgramData|ProgramFiles.*|ProgramW6432|CommonProgram.*|LOCALAPPDATA|APPDATA|USERPROFILE|HOMEDRIVE|HOMEPATH|USERNAME|USERDOMAIN|NUMBER_OF_PROCESSORS|PROCESSOR_\w+|__CF\w+)$/i;

/** The environment of a browser: every process of the user can read it as long as the browser lives. */
export function browserEnvironment(environment: NodeJS.ProcessEnv, temporary: string): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => needed.test(name));
  return { ...Object.fromEntries(kept), ...utf8(environment), TMPDIR: temporary, TMP: temporary, TEMP: temporary };
}

/** On Linux browsers read names of files by the locale. What is started by a timer mostly has none: Japanese names would be lost. */
function utf8({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const told = /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
  return told || process.platform !== 'linux' ? {} : { LC_ALL: 'C.UTF-8' };
}
