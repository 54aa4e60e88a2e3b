import type { Browser, Page } from 'playwright';
import { pictureMail } from '../../src/manual/figures/mail.ts';
import { type FigureOrder, prepareFigure } from '../../src/manual/figures/prepare.ts';
import type { Shot } from '../../src/manual/figures/shot.ts';
import { keepTogether } from '../../src/manual/layout/paginate.ts';
import type { Chapter, Figure, Line, Manual, Scene } from '../../src/manual/model.ts';
import { parseLine, parseWords } from '../../src/manual/words.ts';
import { screens } from './sample-screens.ts';

const viewport = { width: 1280, height: 800 };

/** A picture of one of the sample screens; marks and masks by selector. */
async function shoot(page: Page, html: string, marks: string[], masks: string[] = []): Promise<Shot> {
  await page.setContent(html);
  await page.addStyleTag({
    content: ['', ...masks]
      .map((mask) => `${mask || 'no-mask'} { background: #cbd1d9 !important; color: transparent !important }`)
      .join('\n'),
  });
  const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
  const dialog = page.locator('#dialog');
  return {
    png: await page.screenshot(),
    viewport,
    marks: await Promise.all(marks.map(async (mark) => ({ step: mark, box: await box(mark) }))),
    masks: await Promise.all(
      masks.map(async (mask) => {
        const { x, y, width, height } = await box(mask);
        return { box: { x: x + 4, y: y + 4, width: width - 8, height: height - 8 }, why: 'secret' as const };
      }),
    ),
    region: (await dialog.count()) > 0 ? await box('#dialog') : undefined,
    volatile: (await page.locator('#clock').count()) > 0 ? [await box('#clock')] : [],
  };
}

const step = (id: string, number: number | undefined, text: string): Line => ({
  kind: 'step',
  id,
  number,
  words: parseWords(text),
});
const lines = (...texts: string[]): Line[] => texts.map(parseLine);
/** What belongs to the numbered step above it. */
const below = (...texts: string[]): Line[] => lines(...texts).map((line) => ({ ...line, under: true }));
const scene = (id: string, figures: Figure[], content: Line[], section?: string): Scene => ({
  id,
  figures,
  lines: content,
  section,
});

function chapter(id: string, heading: string, groups: Scene[][], more: Partial<Chapter> = {}): Chapter {
  const sheets = groups.flatMap(keepTogether);
  const numbered = sheets.length > 1 || more.appendix;
  return {
    id,
    heading,
    appendix: false,
    pages: sheets.map((scenes, index) => ({
      id: `page-${id}-${index + 1}`,
      heading,
      number: numbered ? index + 1 : undefined,
      scenes,
    })),
    ...more,
  };
}

const message = (id: string, ...texts: string[]): Chapter => ({
  id,
  heading: '',
  appendix: false,
  pages: [{ id, scenes: [scene(`${id}-text`, [], lines(...texts))] }],
});

/** The published manual's pages with pictures of the sample screens. */
export async function sampleManual(browser: Browser): Promise<Manual> {
  // Nothing of what is proven by it needs the pictures of print.
  const page = await browser.newPage({ viewport });
  const figure = async (
    id: keyof typeof screens,
    marks: [string, number?][],
    order: Partial<FigureOrder> = {},
    masks: string[] = [],
  ) =>
    prepareFigure(
      await shoot(
        page,
        screens[id],
        marks.map(([mark]) => mark),
        masks,
      ),
      {
        id: `figure-${id}`,
        alt: `画面「${id}」`,
        frames: marks.map(([words, number]) => ({ step: words, number, words })),
        ...order,
      },
    );
  const url =
    'https://forgetpwd.example.com/ForgetPassword/ResetPassword?T=kjfSy&v=8abc15e1-d6e9-4250-8d9d-3c985a6588f7';
  const mail = await pictureMail(
    browser,
    {
      date: '2021/01/27 (水) 20:09',
      from: 'PLX_account_support_MailBox@example.com',
      to: 'admin@kyakusama.example.co.jp',
      subject: '新規アカウント発行のお知らせ',
      text: `東日本商事株式会社\n山田 太郎 様\n\nLicensing Management Platform ログイン用のユーザアカウントを発行致しました。次の URL からログインできます。\nhttps://clp.example.com/Dashboard?T=kjfSy\n\nアカウントの詳細:\n会社名: 東日本商事株式会社\nアカウント名: CAS0001\n\nログイン用のパスワードを設定する必要があります。次の URL からパスワードを設定してください。なお、この URL は 7 日間のみ有効です。\n\n${url}\n\nご不明点がございましたら、次の連絡先にお問い合わせください。`,
    },
    {
      hide: ['東日本商事株式会社', '山田 太郎', 'admin@kyakusama.example.co.jp', 'CAS0001'],
      marks: [url],
      language: 'ja',
    },
  );
  const mailFigure = await prepareFigure(mail, {
    id: 'figure-open-mail',
    alt: '開通メール「新規アカウント発行のお知らせ」',
    crop: 'window',
    frames: [{ step: url, number: 1, words: 'URL' }],
  });
  const manual: Manual = {
    language: 'ja',
    product: 'おまかせクラウドアップセキュリティ',
    title: 'Dropbox アクティベーション手順',
    publisher: '東日本電信電話株式会社',
    label: '公開情報',
    history: [
      { edition: '第1.0版', date: '2021-08-25', change: '初版制定' },
      { edition: '第1.1版', date: '2021-09-10', change: '情報ラベル、商標についての資料の追加' },
      { edition: '第1.2版', date: '2022-04-05', change: 'API連携時にエラーになった場合に再度実行を行う旨を記載' },
      { edition: '第1.3版', date: '2022-06-21', change: '表紙記載の組織名を変更' },
      { edition: '第1.4版', date: '2022-12-12', change: '事前準備完了の文言ページに他手順への誘導文面記載' },
      { edition: '第1.5版', date: '2023-02-09', change: 'UI変更に伴い文言及び画像差し替え' },
      { edition: '第2.0版', date: '2024-04-19', change: '新規管理コンソール画面仕様に差し替え' },
    ],
    chapters: [
      message(
        'opening',
        'おまかせクラウドアップセキュリティの管理コンソール画面にログインするための準備を行います。',
        '事前に管理コンソール画面にログインする際のパスワードを設定します。',
      ),
      chapter('prepare', '事前準備', [
        [
          scene(
            'needed',
            [],
            lines(
              '・開通メール「件名：新規アカウント発行のお知らせ」',
              '・各クラウドアプリケーションの管理者のメールアドレス及び管理者パスワード',
            ),
            '1. 事前準備',
          ),
          scene(
            'reset-mail',
            [mailFigure],
            [step('reset-mail-1', 1, 'URLを押下します。'), ...lines('※有効期限は7日間です。')],
            '2. パスワード設定',
          ),
        ],
        [
          scene(
            'reset',
            [
              await figure('reset', [
                ['#new', 2],
                ['#again', 2],
              ]),
            ],
            [step('reset-1', 2, '任意のパスワードを設定します。')],
          ),
        ],
      ]),
      message(
        'prepared',
        '事前準備が完了しました。',
        '次に、おまかせクラウドアップセキュリティとお客様でお申し込みいただいたクラウドアプリケーションの紐づけ作業を行います。',
        '※本項目の設定のみではおまかせCASの機能は動作しません。必ず以下の別紙の設定も実施いただくようお願いいたします。',
        '・【ポリシー設定】高度な脅威対策設定手順',
        '・【ポリシー設定】情報漏えい対策設定手順',
      ),
      chapter('activate', 'アクティベーション方法', [
        [
          scene(
            'login',
            [await figure('login', [['#account'], ['#password'], ['#login']], {}, ['#password'])],
            [
              ...lines(
                '提供されたアカウントとパスワードを入力して「**ログイン**」を押下します。',
                '※アカウントは開通メールに記載されております。',
                '※パスワードは${page.reset}にて設定したものになります。',
              ),
            ],
            '1. コンソール画面ログイン',
          ),
          scene(
            'offer',
            [await figure('offer', [['#two', 1]])],
            [
              step('offer-1', 1, '左図画面が表示された場合のみ、「**2要素認証設定を行う**」を押下します。'),
              ...lines('※設定方法は「**2要素認証設定マニュアル**」をご参照ください。'),
            ],
          ),
          scene('enabled', [await figure('enabled', [['#ok', 2]])], [step('enabled-1', 2, '「**OK**」を押下します。')]),
        ],
        [
          scene(
            'products',
            [await figure('products', [['#open', 3]])],
            [step('products-1', 3, '「**コンソールを開く**」を押下します。')],
          ),
          scene(
            'terms',
            [await figure('terms', [['#agree', 4]])],
            [step('terms-1', 4, '「**同意する**」を押下します。')],
          ),
          scene(
            'welcome',
            [await figure('welcome', [['#close', 5]])],
            [step('welcome-1', 5, '「**閉じる**」を押下します。')],
          ),
        ],
        [
          scene(
            'organisations',
            [
              await figure(
                'organisations',
                [
                  ['#gear', 6],
                  ['#accounts', 6],
                ],
                { crop: 'window' },
              ),
            ],
            [
              ...lines('コンソール画面にログインできていることを確認します。'),
              step('organisations-1', 6, '「**運用管理**」の中の「**サービスアカウント**」を押下します。'),
            ],
          ),
        ],
      ]),
      chapter('connect', 'API連携 – Dropbox', [
        [
          scene(
            'add',
            [
              await figure('add', [
                ['#add', 1],
                ['#dropbox', 1],
              ]),
            ],
            [
              step(
                'add-1',
                1,
                '初期ログイン時は左記画面が表示されます。表示されない場合には、管理コンソール上部の「**運用管理**」⇒「**サービスアカウント**」を選択し押下します。',
              ),
              ...lines('「**追加**」⇒「**Dropbox**」を押下します。'),
            ],
          ),
          scene(
            'grant',
            [await figure('grant', [['#grant', 2]])],
            [
              step('grant-1', 2, '必要に応じて有効にするポリシーの選択し、「**権限の付与**」を押下します。'),
              ...lines('画面に従い、Dropboxの管理者のメールアドレス及び管理者パスワードを入力します。'),
            ],
          ),
          scene(
            'sign-in',
            [await figure('mail', [['#next', 3]], {}, ['#mail']), await figure('word', [['#sign-in', 4]])],
            [
              step('sign-in-1', 3, '管理者のメールアドレスを入力した後、「**続行**」を押下します。'),
              step('sign-in-2', 4, 'パスワード入力後「**ログイン**」を押下します。'),
            ],
          ),
        ],
        [
          scene(
            'back',
            [await figure('back', [['#text', 5]])],
            [
              step(
                'back-1',
                5,
                '左の画面「Please close this window, then back to Trend Micro Cloud App Security continue provision.」と表示されたら、タブを閉じます。',
              ),
            ],
          ),
          scene(
            'update',
            [
              await figure('update', [['#update', 6]]),
              await figure('synced', [
                ['#done', 7],
                ['#close', 7],
              ]),
            ],
            [
              step('update-1', 6, '「ステータスの更新」を押下し、⑦の様に表示されたら、「閉じる」を押下します。'),
              ...lines('これで、Dropboxとの同期設定は完了です。'),
              ...below(
                '※正常に同期が行われずエラーメッセージ等が表示された場合、通信環境の問題やタイムアウトの可能性があるので右上「×」を押下して一度連携画面を閉じてWebページをリロードし再度お試しください。(2~3回程度で成功することが多いです)',
              ),
              ...lines(
                '初期設定時には、Dropbox側の情報を同期する動作が行われます。ライセンス数やファイル容量が多い場合（例：10,000ユーザ以上）には、設定が終了するまでに3～4時間程度かかる場合があります。',
              ),
            ],
          ),
        ],
      ]),
      chapter('done', 'API連携の完了画面', [
        [
          scene(
            'done-lists',
            [
              await figure('tasks', [['#severity']], { caption: 'タスクリスト表示' }),
              await figure('notices', [['#severity']], { caption: '通知表示' }),
            ],
            lines(
              '初期設定が完了すると、重大度のプルダウンから「成功しました」を選択すると上記画面のように対象サービスが表示されます。',
              '※重大度「保留」ステータスに表示されている場合は、他のアプリケーションの連携は実施できないため、「成功しました」ステータスに表示されるまでお待ちください。',
              'ステータスが「保留」のまま変わらない場合、何かしらの問題が発生している可能性があります。',
              '一度画面を切り替えて確認します。',
              'それでも「保留」の場合は時間を置いて、再度アクティベーションを実施します。',
            ),
          ),
        ],
      ]),
      chapter(
        'first',
        'API連携 – 初期ログイン時の対応',
        [
          [
            scene('first-note', [], lines('※初回にコンソール画面よりログインした場合のみ、下記の画面に推移します。')),
            scene(
              'first-open',
              [await figure('products', [['#open', 1]], { id: 'figure-first-open' })],
              [step('first-1', 1, '「コンソールを開く」を押下します。')],
            ),
            scene(
              'first-services',
              [await figure('services', [['#dropbox', 2]])],
              [step('first-2', 2, '保護するサービスを選択します。')],
            ),
          ],
          [
            scene(
              'first-sign-in',
              [
                await figure('first', [
                  ['#mail', 3],
                  ['#word', 3],
                  ['#send', 4],
                ]),
              ],
              [
                step('first-3', 3, '選択したサービスの管理者のメールアドレス及び管理者パスワードを入力します。'),
                step('first-4', 4, '「送信」を押下します。'),
              ],
            ),
          ],
          [
            scene(
              'first-notices',
              [await figure('notices', [['#severity']], { id: 'figure-first-notices', crop: 'window' })],
              lines('「通知」にアクティベートしたサービスが表示されるので、内容を確認します。'),
            ),
          ],
        ],
        { appendix: true },
      ),
    ],
    trademarks: lines(
      '・Dropboxは米国Dropbox, Inc.の商標または登録商標です。',
      '・Trend Micro Cloud App Security、Cloud App Securityは、トレンドマイクロ株式会社の登録商標です。',
    ),
    missing: [],
  };
  await page.close();
  return manual;
}
