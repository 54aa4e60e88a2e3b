import { readFileSync } from 'node:fs';

/** Whether the process lives; `birth`: and is the very one, not a later one with the same number. */
export function isAlive(pid: number, birth?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return birth === undefined || birth === birthOf(pid);
}

/** When the process was started, in the system's own count since its start; undefined where it does not say. */
export function birthOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return `${boot} ${facts.split(' ')[19]}`;
  } catch {
    return undefined;
  }
}
