// npm start: sets up what is missing, then runs the Dropbox activation against the rehearsal console.
import { become, pinnedNode } from './process.mjs';
import { main, setup } from './setup.mjs';

await main(() => {
  setup();
  // On the rehearsal console nobody need be asked whether to grant for real.
  const run = ['dist/cli.js', 'run', 'runbooks/dropbox-activation.runbook.yaml', '--rehearse', '--yes'];
  return become(pinnedNode, [...run, ...process.argv.slice(2)]);
});
