import { SetupError, tell } from './messages.mjs';
import { outputOf, pinnedNode, run } from './process.mjs';

const debianPackages = ['chromium', 'chromium-headless-shell', 'fonts-noto-cjk'];
const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && outputOf('apt-get', ['--version']);

/** Finds a browser or installs one: Debian's packages for root, otherwise Playwright's own small build. */
export function ensureBrowser() {
  if (findBrowser()) return adviseFonts();
  tell('ブラウザが見つからないため、入れています…', 'no browser found, installing one…');
  if (canUseApt() && installDebianPackages()) return;
  const status = run('npx', ['playwright', 'install', 'chromium', '--only-shell']);
  if (status !== 0 || !findBrowser()) {
    const mend =
      process.platform === 'linux'
        ? `sudo apt-get install ${debianPackages.join(' ')}`
        : 'npx playwright install chromium';
    throw new SetupError('ブラウザを入れられませんでした', 'a browser could not be installed', mend);
  }
  adviseFonts();
}

function findBrowser() {
  return outputOf(pinnedNode, ['scripts/find-browser.ts']);
}

function installDebianPackages() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  // Older releases have no package of the headless shell; Chromium alone will do.
  const installed = [debianPackages, debianPackages.filter((name) => name !== 'chromium-headless-shell')].some(
    (names) => run('apt-get', [...install, ...names], { env }) === 0,
  );
  return installed && findBrowser() !== undefined;
}

/** Without Japanese fonts the pictures show boxes instead of words. */
function adviseFonts() {
  if (process.platform !== 'linux' || outputOf('fc-list', [':lang=ja']) !== '') return;
  tell(
    '注意: 日本語フォントがありません。画像の文字が □ になります。次で入ります: apt-get install fonts-noto-cjk',
    'note: no Japanese font here; words in pictures show as boxes. This installs one: apt-get install fonts-noto-cjk',
  );
}
