// Prints the browser that unattended work would use, and why; exit 2 when there is none. Used by the set-up.
import { TejunError } from '../src/base/errors.ts';
import { chooseBrowser } from '../src/page/browser/browser-choice.ts';

try {
  const { name, executablePath, why } = chooseBrowser();
  console.log(JSON.stringify({ name, executablePath, why }));
} catch (error) {
  if (!(error instanceof TejunError)) throw error;
  process.exitCode = error.exitCode;
}
