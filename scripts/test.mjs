// npm test: sets up, then types, style, unused code and the tests; arguments are Playwright's. The last line counts them; a failure is exit 1.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './messages.mjs';
import { become, pinnedNode, root, run } from './process.mjs';
import { main, setup } from './setup.mjs';

const checks = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  style: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  'unused code': ['node_modules/knip/bin/knip.js'],
};
const resultFile = join(root, 'node_modules', '.cache', 'tejun', 'tests.json');

await main(async () => {
  setup();
  const lines = await Promise.all(
    Object.entries(checks).map(async ([name, args]) => ({ name, ok: (await check(args)) === 0 })),
  );
  for (const { name, ok } of lines) console.log(`${ok ? '✓' : '✘'} ${name}`);
  const tests = runTests(process.argv.slice(2));
  const passed = tests.passed + lines.filter(({ ok }) => ok).length;
  const failed = tests.failed + lines.filter(({ ok }) => !ok).length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** Beside the others; what it finds is not for standard output. */
function check(args) {
  return become(pinnedNode, args, { stdio: ['inherit', 2, 2] });
}

function runTests(args) {
  rmSync(resultFile, { force: true });
  mkdirSync(dirname(resultFile), { recursive: true });
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile };
  const projects = args.some((one) => one.startsWith('--project')) ? [] : ['--project=unit', '--project=e2e'];
  const runner = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...projects];
  const status = run(pinnedNode, [...runner, ...args], { env, stdio: 'inherit' });
  if (!existsSync(resultFile)) {
    console.log(say('テストの結果がありません', 'the tests left no result'));
    return { passed: 0, failed: 1 };
  }
  const { stats, errors } = JSON.parse(readFileSync(resultFile, 'utf8'));
  // A test that only passed when repeated is not to be trusted; errors are files that do not load.
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: status !== 0 && failed === 0 ? 1 : failed };
}
