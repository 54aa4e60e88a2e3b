import { TejunError } from '../../base/errors.ts';
import { type Language, say, type Text } from '../../base/text.ts';

/** A screen or an element that the manual should show and no run has pictured. */
export interface MissingPicture {
  chapter: string;
  screen: string;
  title: Text;
  optional: boolean;
  /** The words of the step to be framed; absent when there is no picture at all. */
  step?: Text;
  /** It is told by a mail, and there is none. */
  mail?: true;
}

/** One line for each: where in the manual, and what is not there. */
export function describeMissing(missing: MissingPicture[], language: Language): string {
  return missing
    .map(({ chapter, screen, title, optional, step, mail }) => {
      const where = `${chapter} › ${screen}`;
      const named = say(title, language);
      if (mail)
        return say({ ja: `${where}「${named}」: メールがありません`, en: `${where} “${named}”: no mail` }, language);
      if (step !== undefined) {
        const words = say(step, language);
        return say(
          {
            ja: `${where}「${named}」: 「${words}」の枠がありません`,
            en: `${where} “${named}”: no frame around “${words}”`,
          },
          language,
        );
      }
      return say(
        {
          ja: `${where}「${named}」: 画像がありません${optional ? '（表示されない場合がある画面）' : ''}`,
          en: `${where} “${named}”: no picture${optional ? ' (a screen that does not always show)' : ''}`,
        },
        language,
      );
    })
    .join('\n');
}

/** Never a silent gap: the manual is not written without its pictures unless a draft was asked for. */
export function refuseMissing(missing: MissingPicture[]): void {
  if (missing.length === 0) return;
  const list = (language: Language) => describeMissing(missing, language);
  throw new TejunError(
    'MANUAL_NO_PICTURE',
    1,
    {
      ja: `次の画像がないため、マニュアルを作成できません。\n${list('ja')}`,
      en: `the manual cannot be written without these pictures:\n${list('en')}`,
    },
    {
      hint: {
        ja: '不足する画面が表示される実行を --from-run で追加するか、枠が不要な手順に frame: false、画像が不要な画面に manual: { picture: none } を指定してください。--draft を付けると画像なしで作成します。',
        en: 'add a run that met them by another --from-run, or say `frame: false` at a step and `manual: { picture: none }` at a screen; --draft writes the manual without them',
      },
    },
  );
}
