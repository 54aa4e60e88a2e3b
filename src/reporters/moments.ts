import type { Language } from '../base/text.ts';

/** Milliseconds between two kept times; 0 when one is missing or unreadable. */
export function msBetween(from: string | undefined, to: string | undefined): number {
  const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** A kept time as it was on the operator's clock: `2026/04/09 16:51:56`, whatever zone this machine is in. */
export function clockTime(at: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(at);
  return parts ? `${parts[1]}/${parts[2]}/${parts[3]} ${parts[4]}` : at;
}

/** The offset of a kept time: `UTC+09:00`. */
export function zoneOf(at: string): string {
  const offset = /(?:([+-]\d\d:\d\d)|Z)$/.exec(at);
  return offset ? `UTC${offset[1] === undefined || offset[1] === '+00:00' ? '' : offset[1]}` : '';
}

const units = {
  ja: { hour: '時間', minute: '分', second: '秒', gap: '', space: '' },
  en: { hour: 'h', minute: 'min', second: 's', gap: ' ', space: ' ' },
};

/** A length of time as people say it: `0.3秒`, `12秒`, `5分12秒`, `4 h 5 min`. */
export function lengthOf(ms: number, language: Language): string {
  const unit = units[language];
  const said = (count: number, name: string) => `${count}${unit.space}${name}`;
  if (ms < 9950) return said(Number((ms / 1000).toFixed(1)), unit.second);
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = hours
    ? [said(hours, unit.hour), minutes ? said(minutes, unit.minute) : '']
    : [minutes ? said(minutes, unit.minute) : '', rest || !minutes ? said(rest, unit.second) : ''];
  return parts.filter(Boolean).join(unit.gap);
}
