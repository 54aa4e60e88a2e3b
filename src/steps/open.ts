import { about, address } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Opens an address. */
export const open = defineStep({
  kind: 'open',
  doc: { ja: 'URL を開きます。', en: 'Opens an address.' },
  also: ['goto', 'navigate', 'visit', 'url', 'go'],
  fields: { open: address.meta(about('URL。例: ${mail.loginUrl}', 'An address, e.g. `${mail.loginUrl}`')) },
  secrets: { open: ['link', 'answer'] },
  example: 'open: ${mail.loginUrl}',
  changes: 'nothing',
  leads: true,
  describe: () => ({ ja: '', en: '' }),
  perform: (step, ctx) => ctx.open(step.open),
});
