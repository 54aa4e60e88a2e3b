/**
 * What Playwright has turned off. Of several such lists browsers take the last one alone, so ours names this too; a test
 * holds it against the one that Playwright gives.
 */
const offByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Pages behind the address bar, loaded with the first tab: in a browser that nobody sees they are work for nothing. */
const behindAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What a browser of ours is started with, beyond what Playwright gives it. */
export function browserArguments(headed: boolean): string[] {
  const off = [...offByPlaywright, ...behindAddressBar];
  return [
    '--disable-save-password-bubble',
    '--disable-client-side-phishing-detection',
    '--deny-permission-prompts',
    ...(headed ? [] : [`--disable-features=${off.join(',')}`]),
  ];
}
