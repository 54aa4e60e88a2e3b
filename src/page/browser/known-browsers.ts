/** A browser that Tejun can drive, and where it is found. */
export interface Product {
  name: string;
  shell: boolean;
  /** Command names looked up on PATH (not on Windows, where browsers are not on it). */
  commands?: string[];
  /** Fixed places; on Windows relative to the program folders. */
  paths: Partial<Record<NodeJS.Platform, string[]>>;
  /** The name of Playwright's own download of it. */
  download?: string;
}

/** Best first: the browsers consoles are made for come before builds of Chromium. */
export const knownBrowsers: Product[] = [
  {
    name: 'Google Chrome',
    shell: false,
    commands: ['google-chrome-stable', 'google-chrome'],
    paths: {
      linux: ['/opt/google/chrome/chrome'],
      darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      win32: ['\\Google\\Chrome\\Application\\chrome.exe'],
    },
  },
  {
    name: 'Microsoft Edge',
    shell: false,
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    paths: {
      linux: ['/opt/microsoft/msedge/msedge'],
      darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      win32: ['\\Microsoft\\Edge\\Application\\msedge.exe'],
    },
  },
  {
    name: 'Chromium',
    shell: false,
    commands: ['chromium', 'chromium-browser'],
    paths: {
      linux: ['/usr/bin/chromium', '/snap/bin/chromium'],
      darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      win32: ['\\Chromium\\Application\\chrome.exe'],
    },
    download: 'chromium',
  },
  {
    name: 'Chromium headless shell',
    shell: true,
    commands: ['chromium-headless-shell', 'chrome-headless-shell'],
    paths: { linux: ['/usr/bin/chromium-headless-shell'] },
    download: 'chromium-headless-shell',
  },
];
