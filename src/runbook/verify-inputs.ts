import { didYouMean, nearestName } from '../base/nearest.ts';
import { isSecretType } from '../base/secrets/secret-types.ts';
import type { Text } from '../base/text.ts';
import type { Positioned } from '../schema/positions.ts';
import type { Problems } from '../schema/problems.ts';
import { readPlain } from './input-text.ts';
import type { InputSpec, Runbook } from './model.ts';
import { originProblem } from './origin-problem.ts';

/** What the shape alone cannot see of inputs: where they may be typed, and whether a default is what it should be. */
export function verifyInputs({ inputs, origins }: Runbook, { positions }: Positioned, problems: Problems): void {
  const sites = Object.keys(origins);
  for (const [name, spec] of Object.entries(inputs)) {
    const at = ['inputs', name];
    if (spec.type === 'mail' && !sites.length) problems.addAtKey(positions, at, linksLeadAnywhere, writeOrigins);
    for (const origin of [spec.only_on ?? []].flat()) {
      if (sites.includes(origin) || !originProblem(origin)) continue;
      const near = nearestName(origin, sites);
      const message = { ja: `origins に \`${origin}\` がありません。`, en: `\`origins\` has no \`${origin}\`` };
      problems.addAtText(positions, [...at, 'only_on'], origin, message, near ? didYouMean(near) : undefined);
    }
    if (isSecretType(spec.type) && spec.only_on === undefined)
      problems.addAtKey(positions, at, typedAnywhere(name), sayWhere);
    for (const { path, problem } of mistakesOfDefault(spec)) problems.add(positions, [...at, ...path], problem);
  }
}

/** Of files and mails only the machine of a run can say whether they are there. */
function mistakesOfDefault(spec: InputSpec): { path: PropertyKey[]; problem: Text }[] {
  const mistakes = (value: unknown, path: PropertyKey[]) => {
    const reading = readPlain(String(value), spec);
    return reading && 'problems' in reading ? reading.problems.map((problem) => ({ path, problem })) : [];
  };
  if (spec.default === undefined) return [];
  if (!Array.isArray(spec.default)) return mistakes(spec.default, ['default']);
  return spec.default.flatMap((item, i) => mistakes(item, ['default', i]));
}

const linksLeadAnywhere = {
  ja: 'メールの URL がどのサイトのものか分かりません。',
  en: 'where the URLs of the mail may lead is not said',
};

const writeOrigins = {
  ja: 'origins: に書いてください。例: console: https://console.example.com',
  en: 'say so under `origins:`, e.g. console: https://console.example.com',
};

function typedAnywhere(name: string): Text {
  return {
    ja: `秘密 \`${name}\` を入力してよいサイトがありません。`,
    en: `where the secret \`${name}\` may be typed is not said`,
  };
}

const sayWhere = {
  ja: '例: only_on: https://console.example.com（または origins の名前）',
  en: 'e.g. only_on: https://console.example.com (or a name of `origins`)',
};
