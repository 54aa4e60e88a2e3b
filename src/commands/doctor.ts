import { say } from '../base/text.ts';
import { examine } from '../page/browser/doctor.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';

const marks = { ok: '✓', warning: '!', fault: '✘' } as const;

/** `tejun doctor`: what is there, what is missing, and the command that mends it. */
export async function doctor(flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const findings = await examine(
    { headed: flags.headed, channel: flags.channel, executablePath: flags.executablePath },
    [reportsFolder(flags)],
  );
  for (const { level, text, mend } of findings) {
    console.log(`${marks[level]} ${say(text, language)}`);
    if (mend) console.log(`  → ${mend}`);
  }
  return findings.some(({ level }) => level === 'fault') ? 1 : 0;
}
