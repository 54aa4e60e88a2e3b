import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

interface Answers {
  answers: Record<string, string>;
  /** Of hidden questions: kept out of the run folder, for the operator alone. */
  hidden: Record<string, string>;
}

/** Where hidden answers wait for the resume: never in the run folder. */
function hiddenPath(folder: string): string {
  const secrets = process.env.TEJUN_SECRETS_DIR ?? join(homedir(), '.tejun', 'secrets');
  return join(secrets, `${basename(folder)}.answers.json`);
}

function read(path: string): Record<string, string> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export function readAnswers(folder: string): Answers {
  return { answers: read(join(folder, 'answers.json')), hidden: read(hiddenPath(folder)) };
}

/** Keeps a person's answer to a parked run's question until it is resumed. */
export function keepAnswer(folder: string, name: string, value: string, hidden: boolean): void {
  const path = hidden ? hiddenPath(folder) : join(folder, 'answers.json');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify({ ...read(path), [name]: value })}\n`, { mode: 0o600 });
}
