import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** What people answered to a parked run's questions. Hidden answers are kept out of the run folder. */
export interface Answers {
  /** Gives an answer and forgets it: it was meant for the question that was asked, not for the next one. */
  take: (name: string) => string | undefined;
}

/** Where hidden answers wait for the resume, for the operator alone: never in the run folder. */
function hiddenPath(folder: string): string {
  const secrets = process.env.TEJUN_SECRETS_DIR ?? join(homedir(), '.tejun', 'secrets');
  return join(secrets, `${basename(folder)}.answers.json`);
}

const openPath = (folder: string) => join(folder, 'answers.json');

function read(path: string): Record<string, string> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function write(path: string, answers: Record<string, string>): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify(answers)}\n`, { mode: 0o600 });
}

export function openAnswers(folder: string): Answers {
  return {
    take: (name) => {
      for (const path of [openPath(folder), hiddenPath(folder)]) {
        const { [name]: answer, ...rest } = read(path);
        if (answer === undefined) continue;
        write(path, rest);
        return answer;
      }
      return undefined;
    },
  };
}

/** Keeps a person's answer to a parked run's question until it is resumed. */
export function keepAnswer(folder: string, name: string, value: string, hidden: boolean): void {
  const path = hidden ? hiddenPath(folder) : openPath(folder);
  write(path, { ...read(path), [name]: value });
}

export function hasAnswer(folder: string, name: string): boolean {
  return [openPath(folder), hiddenPath(folder)].some((path) => name in read(path));
}
