import type { Fingerprint } from '../../src/check/healing/fingerprint.ts';

/** Hand-made screens of an imagined console: a header, a side menu, a form and a table. */
export function element(tag: string, text: string, x: number, y: number, more: Fingerprint = {}): Fingerprint {
  const xpath = `/html[1]/body[1]/div[${Math.round(y / 40) + 1}]/${tag}[${Math.round(x / 100) + 1}]`;
  return {
    tag,
    text,
    box: [x, y, 20 + text.length * 8, 30],
    xpath,
    id: '',
    name: '',
    href: '',
    neighbors: '',
    ...more,
  };
}

export function sideMenu(...entries: string[]): Fingerprint[] {
  return entries.map((text, i) =>
    element('a', text, 10, 100 + i * 40, {
      href: `https://console.example/${i}`,
      neighbors: [entries[i - 1], entries[i + 1]].filter(Boolean).join(' '),
    }),
  );
}

export function table(...rows: string[]): Fingerprint[] {
  return rows.flatMap((row, i) => [
    element('td', row, 300, 300 + i * 40, { neighbors: 'Edit Delete' }),
    element('button', 'Edit', 600, 300 + i * 40, { neighbors: `${row} Delete` }),
    element('button', 'Delete', 700, 300 + i * 40, { neighbors: `${row} Edit` }),
  ]);
}

export function console1(): Fingerprint[] {
  return [
    element('h1', 'Service accounts', 300, 20),
    ...sideMenu('Overview', 'Users', 'Service accounts', 'Audit log', 'Billing'),
    element('input', '', 300, 150, { name: 'q', placeholder: 'Search accounts', label: '' }),
    element('button', 'Create', 600, 150, { id: 'create', neighbors: 'Search' }),
    ...table('backup-bot', 'deploy-bot', 'report-bot'),
  ];
}
