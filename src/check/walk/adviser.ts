import { say, type Text } from '../../base/text.ts';
import type { Advice, Detour, Loss, Observer, OptionLoss } from '../../engine/observer.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { User } from '../baseline/model.ts';
import type { BaselineStore } from '../baseline/store.ts';
import { both, kindOf, nameOf, sayElement } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import { patchOf } from '../mend/patch.ts';
import { type Rejection, reject } from '../mend/rejections.ts';
import { rootOf } from '../mend/root.ts';
import { type Instead, insteadOf } from './instead.ts';
import { knowScreen, mendOfSign } from './know-screen.ts';
import { optionAgain } from './option-again.ts';
import { mendOf, soughtBy } from './sought.ts';

interface Knowledge {
  runbook: Runbook;
  store: BaselineStore;
  redact: <T>(data: T) => T;
}

/** For a run: what the approved screens know of words that fit nothing any more. It does nothing by itself. */
export class Adviser implements Observer {
  readonly #knowledge: Knowledge;
  /** What a person agreed to is not asked again when the chapter starts again. */
  readonly #agreed = new Set<string>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  async advise(loss: Loss): Promise<Advice | undefined> {
    const sought = soughtBy(loss, this.#knowledge);
    const instead = await insteadOf(loss.page, sought, this.#knowledge);
    return instead && this.#adviceOn(instead, sought, (words) => mendOf(loss, instead, words));
  }

  async adviseScreen(detour: Detour): Promise<(Advice & { index: number; page: Detour['pages'][number] }) | undefined> {
    const known = await knowScreen(detour, this.#knowledge);
    const { screen, target } = detour.screens[known?.index ?? 0]!;
    if (!known || !screen.shows) return undefined;
    const { index, page, name, print } = known;
    const sought = { screen: name, user: 'shows' as const, target };
    const instead = await insteadOf(page, sought, this.#knowledge, print);
    if (!instead) return undefined;
    const advice = this.#adviceOn(instead, sought, (words) => mendOfSign(screen, target, instead, words));
    return { ...advice, index, page };
  }

  async adviseOption(loss: OptionLoss): Promise<(Advice & { option?: string }) | undefined> {
    const { name, again, mend, rejection } = optionAgain(loss, this.#knowledge);
    if (!again) return undefined;
    const { option, words } = again;
    const proposal = sayProposal(sayElement('option', name), again);
    return { ...this.#ask(proposal, mend(again), { ...rejection, not: words }), option };
  }

  #adviceOn(instead: Instead, { screen, user }: { screen: string; user: User }, mend: (words: string) => Mend): Advice {
    const { old, now } = instead;
    if (!now) return { text: sayGone(instead), agreed: false, answered: () => {} };
    const proposal = sayProposal(sayElement(kindOf(old), nameOf(old)), { ...instead, words: now.words });
    const rejection = { screen, used_by: user, was: nameOf(old), not: now.words };
    return { ...this.#ask(proposal, mend(now.words), rejection), target: now.target };
  }

  #ask(proposal: Text, mend: Mend, rejection: Rejection): Advice {
    const { screen, used_by, not } = rejection;
    const key = JSON.stringify([screen, used_by, not]);
    return {
      text: this.#withPatch(proposal, mend),
      question: proposal,
      agreed: this.#agreed.has(key),
      answered: (agreed) => {
        if (agreed) this.#agreed.add(key);
        else reject(this.#knowledge.store.folder, rejection);
      },
    };
  }

  #withPatch(text: Text, mend: Mend): Text {
    const { runbook } = this.#knowledge;
    const { diff, byHand } = patchOf([mend], runbook, rootOf(runbook.path));
    const lines = (language: 'ja' | 'en') => [diff.trimEnd(), ...byHand.map((one) => say(one, language))].join('\n');
    return both(`${say(text, 'ja')}\n${lines('ja')}`, `${say(text, 'en')}\n${lines('en')}`);
  }
}

function sayProposal(
  it: { ja: string; en: string },
  { words, confidence, reasons }: { words: string; confidence: number; reasons: Text[] },
): Text {
  const percent = Math.round(confidence * 100);
  return both(
    `承認済みの画面の${it.ja}は、今は「${words}」と思われます（確からしさ ${percent} %${list(reasons, 'ja')}）。`,
    `what the approved screen calls ${it.en} seems to be “${words}” now (${percent} % sure${list(reasons, 'en')})`,
  );
}

function sayGone({ old, reasons }: Instead): Text {
  const it = sayElement(kindOf(old), nameOf(old));
  return both(
    `承認済みの画面の${it.ja}に当たるものは、この画面にはもうありません${list(reasons, 'ja')}。`,
    `nothing here is what the approved screen calls ${it.en}: it is gone${list(reasons, 'en')}`,
  );
}

function list(reasons: Text[], language: 'ja' | 'en'): string {
  const said = reasons.map((reason) => say(reason, language)).join(language === 'ja' ? '、' : ', ');
  return said && `: ${said}`;
}
