import { originOf } from '../../base/origins.ts';
import type { Found } from '../../page/find/found.ts';
import type { Bound } from '../../page/operate/fill/guard-protocol.ts';
import { sourceOf } from '../../runbook/source-of.ts';
import { referencesIn } from '../../runbook/templates.ts';
import type { Running } from '../running.ts';

/** Where the values of the template may be typed; undefined when they are bound to no page. */
export function boundsOf(
  template: string,
  secret: boolean,
  found: Found,
  { runbook }: Running,
  plainField: boolean,
): Bound[] | undefined {
  const bounds = referencesIn(template).flatMap(({ name }): Bound[] => {
    // A mail's `only_on` holds for its fields, that of a one-time password for its codes.
    const spec = runbook.inputs[sourceOf(runbook, name)] ?? runbook.inputs[name.replace(/\.[^.]*$/, '')];
    const declared = [spec?.only_on ?? []].flat();
    if (!secret && declared.length === 0) return [];
    const origins = declared.flatMap((origin) => runbook.origins[origin] ?? [origin]);
    // An answer of a person is meant for the page they were asked on; it is declared nowhere.
    const answered = secret && !spec;
    return [
      {
        name,
        origins: answered ? [originOf(found.frame.url()) ?? ''] : origins,
        plain: plainField || !secret || answered || spec?.type === 'totp',
      },
    ];
  });
  return bounds.length > 0 ? bounds : undefined;
}
