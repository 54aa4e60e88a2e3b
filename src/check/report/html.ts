import { html, raw } from 'hono/html';
import { printable, xmlSafe } from '../../base/printable.ts';
import { type Language, say, type Text } from '../../base/text.ts';
import { countsOf } from '../counts.ts';
import type { Patch } from '../mend/patch.ts';
import { repeatedIn } from '../repeated.ts';
import type { CheckResult, ScreenResult, Told } from '../result.ts';
import { compare, type Markup, type Speak } from './compare.ts';
import { script, style } from './style.ts';
import { words } from './words.ts';

interface Page {
  title: Text;
  /** The runbook's file, the run, and when it was checked. */
  facts: { runbook: string; runId: string; at: Date };
  result: CheckResult;
  patch: Patch;
  status: string;
  language: Language;
}

const weights = ['breaking', 'manual', 'cosmetic'] as const;
const order = ['changed', 'missing', 'unreached', 'same'];
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The check as one HTML file: screens that changed first, each with a slider between its two pictures. */
export async function renderDrift({ title, facts, result, patch, status, language }: Page): Promise<string> {
  const speak: Speak = (text) => xmlSafe(printable(say(text, language)));
  const screens = result.screens.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const counts = countsOf(result);
  const changed = screens.filter(({ status }) => status === 'changed');
  const repeated = repeatedIn(changed);
  const sections = await Promise.all(changed.map((one) => section(one, repeated.get(one)!, speak)));
  const quiet = screens.filter(({ status }) => status !== 'changed');
  const text = await html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${speak(title)} – ${speak(words.report)}</title><style>${raw(style)}</style></head>
<body><main>
<header><p class="kind">${speak(words.report)}</p><h1>${speak(title)}</h1>
<p class="verdict ${status}">${speak(words.verdict[status] ?? status)}</p>
<dl class="counts">${weights.map((weight) => html`<div class="${weight}"><dt>${speak(words.weight[weight])}</dt><dd>${counts[weight]}</dd></div>`)}</dl>
<dl class="facts"><div><dt>${speak(words.checkedAt)}</dt><dd>${timeOf(facts.at, language)}</dd></div><div><dt>${speak(words.runbook)}</dt><dd><code>${facts.runbook}</code></dd></div><div><dt>${speak(words.run)}</dt><dd><code>${facts.runId}</code></dd></div></dl>
${result.stopped ? html`<p class="stopped">${speak(words.stopped)} ${speak(result.stopped)}</p>` : ''}</header>
${changed.length > 1 ? html`<nav><h2>${speak(words.changed(changed.length))}</h2><ol>${changed.map((one) => overview(one, repeated.get(one)!, speak))}</ol></nav>` : ''}
${sections}
${patch.diff ? html`<section><h2>${speak(words.patch)}</h2><p class="aside">${speak(words.apply)}</p><pre>${patch.diff.trimEnd().split('\n').map(lineOfPatch)}</pre></section>` : ''}
${patch.byHand.length ? html`<section><h2>${speak(words.byHand)}</h2><ul>${patch.byHand.map((one) => html`<li>${speak(one)}</li>`)}</ul></section>` : ''}
${quiet.length ? html`<section><h2>${speak(words.others)}</h2><ul class="quiet">${quiet.map((one) => html`<li><span><b>${speak(one.title)}</b> <small>${speak(one.chapter)}</small></span> <span class="state">${speak(words.state[one.status])}</span></li>`)}</ul></section>` : ''}
</main><script>${raw(script)}</script></body></html>
`;
  return text.toString();
}

function lineOfPatch(line: string): Markup {
  const kind = /^(?:---|\+\+\+|@@)/.test(line) ? 'place' : { '+': 'in', '-': 'out' }[line.charAt(0)];
  return html`<span class="${kind ?? ''}">${line}</span>\n`;
}

/** A line of the list at the top: the screen, and how many changes of each weight are first told there. */
function overview(screen: ScreenResult, repeated: Told[], speak: Speak): Markup {
  const fresh = screen.findings.filter((told) => !repeated.includes(told));
  const counts = weights.map((weight) => ({
    weight,
    count: fresh.filter(({ finding }) => finding.severity === weight).length,
  }));
  return html`<li><a href="#${anchorOf(screen)}">${speak(screen.title)}</a> <small>${speak(screen.chapter)}</small><span class="tallies">${counts.map(({ weight, count }) => (count ? html`<b class="tally ${weight}" title="${speak(words.weight[weight])}">${count}</b>` : ''))}${repeated.length ? html`<small>${speak(words.again(repeated.length))}</small>` : ''}</span></li>`;
}

function anchorOf({ name }: ScreenResult): string {
  return `screen-${encodeURIComponent(name)}`;
}

/** As it was on the clock of this machine. */
function timeOf(at: Date, language: Language): string {
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
  return at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}

async function section(screen: ScreenResult, repeated: Told[], speak: Speak): Promise<Markup> {
  const weigh = (one: Told) => (repeated.includes(one) ? 9 : weights.indexOf(one.finding.severity));
  const findings = screen.findings.toSorted((a, b) => weigh(a) - weigh(b));
  const items = findings.map((told, i) => item(told, i, speak));
  const fresh = items.length - repeated.length;
  const shown = screen.views.filter(({ view, now }) => now && findings.some((told) => told.view === view));
  const views = shown.length ? shown : screen.views.slice(-1);
  const pictures = await Promise.all(views.map((view) => compare(view, findings, speak)));
  const again = html`<ol class="findings">${items.slice(fresh)}</ol>`;
  // A screen that only shares what others told has nothing of its own to look at.
  const shared = html`<details><summary>${speak(words.repeated(repeated.length))}</summary>${again}${fresh ? '' : pictures}</details>`;
  return html`<section class="screen" id="${anchorOf(screen)}"><h2>${speak(screen.title)} <small>${speak(screen.chapter)} · ${screen.name}</small></h2>
<ol class="findings">${items.slice(0, fresh)}</ol>${repeated.length ? shared : ''}${fresh ? pictures : ''}</section>`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function item({ finding, mends }: Told, i: number, speak: Speak): Markup {
  const uses = finding.usedBy
    .map((user) => (user === 'shows' ? speak(words.shows) : `${speak(words.step)} ${user}`))
    .join(', ');
  return html`<li class="${finding.severity}"><b class="number">${i + 1}</b><div><p>${sentence(speak(finding.text))}</p>
<p class="aside"><span class="pill">${speak(words.weight[finding.severity])}</span>${uses ? html`<span>${speak(words.usedBy)} ${uses}</span>` : ''}</p>
${mends.map((mend) => html`<p class="mend"><code>${mend.where.path}:${mend.where.line}</code> ${mend.insert ? speak(words.insert) : mend.remove ? speak(words.remove) : ''}<code>${mend.key}:</code> ${mend.insert || mend.old === '' ? '' : html`<del>${mend.old}</del>${mend.remove ? '' : ' → '}`}<ins>${mend.words}${mend.value ? `, ${mend.value}: …` : mend.press ? `, click: ${mend.press}` : ''}</ins>${mend.reasons.length ? html` <small>${Math.round(mend.confidence * 100)} % – ${[...(mend.tried ? [words.tried] : []), ...mend.reasons].map(speak).join(' · ')}</small>` : ''}</p>`)}</div></li>`;
}
