import { headingWidth } from '../layout/measure.ts';
import { body, colours, footer, gap, header, lineHeight, paper, type } from '../layout/paper.ts';

/** On paper: sheets of fixed size, the layout's columns. On a screen: one flowing column, pictures above sentences on a phone. */
export const css = `
@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
:root { --ink: #${colours.ink}; --navy: #${colours.navy}; --blue: #${colours.blue}; --pale: #${colours.pale};
  --rule: #${colours.rule}; --grey: #${colours.grey}; --red: #${colours.red}; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #e9edf2; line-height: ${lineHeight};
  font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif;
  line-break: strict; overflow-wrap: anywhere; text-autospace: normal; text-spacing-trim: trim-start; }
html:lang(en) body { font-family: "Noto Sans", "Noto Sans CJK JP", "Segoe UI", Helvetica, Arial, sans-serif; }
h1, h2, h3, p, figure, ul { margin: 0; font-weight: normal; }
h1, h2, h3 { word-break: auto-phrase; text-wrap: balance; }
a { color: inherit; }
b { font-weight: 700; }
.sheet { background: #fff; position: relative; }
.label { border: 1px solid currentColor; padding: 0 .7em; white-space: nowrap; }
.scene > h3 { font-weight: 700; color: var(--navy); border-left: .3em solid var(--blue); padding-left: .6em; line-height: 1.35; }
figcaption { font-weight: 700; color: var(--navy); }
.picture { position: relative; }
.picture::after { content: ""; position: absolute; inset: 0; border: 1px solid var(--rule); }
.picture img { display: block; width: 100%; height: auto; }
.picture svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.line { position: relative; text-wrap: pretty; }
.line .mark { display: inline-block; text-indent: 0; text-decoration: none; }
.line.step.numbered { padding-left: 1.5em; text-indent: -1.5em; }
.line.step .mark { width: 1.5em; color: var(--red); font-weight: 700; }
.line.note, .line.item { padding-left: 1.2em; text-indent: -1.2em; }
.line.note { font-size: .875em; }
.line.note .mark, .line.item .mark { width: 1.2em; }
.line.under { margin-left: 1.5em; }
.line.note.under { margin-left: 1.7em; }
.line:target { background: #fff3c4; }
.changed::before { content: ""; position: absolute; left: -.75em; top: .15em; bottom: .15em; width: .22em; background: var(--red); }
figure.changed { position: relative; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--rule); padding: .5em .9em; text-align: left; vertical-align: top; font-weight: normal; }
th { background: var(--navy); color: #fff; font-weight: 700; }
:is(th, td):is(:first-child, :nth-child(2)) { white-space: nowrap; width: 1%; }
.contents a { display: flex; align-items: baseline; text-decoration: none; }
.contents .dots { flex: 1; border-bottom: 1px dotted var(--grey); margin: 0 .7em; min-width: 2em; }
.contents .level-1 { font-weight: 700; }
.contents .level-2 { padding-left: 1.6em; }
.contents ul { list-style: none; padding: 0; }

@media print {
  body { background: none; font-size: ${type.text}pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .sheet { width: ${paper.width}mm; height: ${paper.height}mm; overflow: hidden; break-after: page; break-inside: avoid; }
  .sheet:last-child { break-after: auto; }
  .head { position: absolute; inset: 0 0 auto; height: ${header.height}mm; padding: 0 ${body.x}mm; display: flex; align-items: center;
    justify-content: space-between; gap: 8mm; background: var(--navy); color: #fff; border-bottom: 1.2mm solid var(--blue); }
  .head h2 { font-size: ${type.heading}pt; font-weight: 700; }
  .head h2.long { font-size: ${type.longHeading}pt; line-height: 1.35; max-width: ${headingWidth}mm; }
  .head .product { font-size: ${type.small}pt; text-align: right; flex: none; }
  .foot { position: absolute; inset: ${footer.top}mm 0 0; height: ${footer.height}mm; margin: 0 ${body.x}mm; display: grid;
    grid-template-columns: 1fr auto 1fr; align-items: center; border-top: .25mm solid var(--rule); font-size: ${type.small}pt; color: var(--grey); }
  .foot .number { font-size: ${type.note}pt; color: var(--navy); font-weight: 700; }
  .foot .right { display: flex; justify-content: flex-end; align-items: center; gap: 3mm; }
  .body { position: absolute; left: ${body.x}mm; top: ${body.y}mm; width: ${body.width}mm; height: ${body.height}mm; }
  .body > * { zoom: var(--fit, 1); }
  .scene { display: grid; grid-template-columns: var(--column, 0) minmax(0, 1fr); column-gap: ${gap.column}mm; break-inside: avoid; }
  .scene + .scene { margin-top: ${gap.scene}mm; }
  .scene.plain { display: block; }
  .scene > h3 { grid-column: 1 / -1; font-size: ${type.section}pt; margin-bottom: ${gap.section}mm; }
  figure { width: var(--width); }
  .figures { display: flex; flex-wrap: wrap; align-items: flex-start; align-content: flex-start; gap: ${gap.figure}mm; }
  figcaption { font-size: ${type.caption}pt; margin-bottom: ${gap.caption}mm; width: max-content; }
  .line { font-size: ${type.text}pt; }
  .line.note { font-size: ${type.note}pt; }
  .line + .line { margin-top: ${gap.line}mm; }
  .message .body { display: flex; flex-direction: column; justify-content: center; }
  .message .panel { border: .35mm solid var(--rule); border-left: 2mm solid var(--blue); background: var(--pale); padding: 11mm 14mm; }
  .message .line { font-size: ${type.message}pt; }
  .message .line.note, .message .line.item { font-size: ${type.message - 2}pt; }
  .message .line + .line { margin-top: 3.5mm; }
  .cover { display: flex; flex-direction: column; justify-content: center; padding: 0 30mm; }
  .cover::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 11mm; background: linear-gradient(var(--navy) 0 72%, var(--blue) 72%); }
  .cover .label { position: absolute; top: 16mm; right: 20mm; font-size: ${type.text}pt; color: var(--navy); }
  .cover .product { font-size: 20pt; color: var(--blue); font-weight: 700; }
  .cover h1 { font-size: 34pt; font-weight: 700; color: var(--navy); line-height: 1.35; margin: 4mm 0 9mm; padding-bottom: 9mm; border-bottom: .6mm solid var(--navy); }
  .cover .edition { font-size: 15pt; }
  .cover .publisher { position: absolute; right: 20mm; bottom: 18mm; font-size: 17pt; }
  .history td, .history th { font-size: ${type.table}pt; }
  .contents .level-1 { margin-top: 3.2mm; font-size: ${type.text}pt; }
  .contents .level-2 { margin-top: 1.4mm; font-size: ${type.table}pt; }
  .trademarks .line { margin-bottom: 2mm; }
}

@media screen {
  main { max-width: 1120px; margin: 0 auto; padding: 16px; }
  .sheet { border-radius: 6px; padding: 24px; margin: 0 0 16px; box-shadow: 0 1px 3px #0003; scroll-margin-top: 8px; }
  .foot, .head .product { display: none; }
  .head { margin: -24px -24px 20px; padding: 12px 24px; background: var(--navy); color: #fff; border-radius: 6px 6px 0 0; }
  .head h2 { font-size: 1.3rem; font-weight: 700; }
  .cover { border-left: 10px solid var(--navy); }
  .cover .product { color: var(--blue); font-weight: 700; }
  .cover h1 { font-size: clamp(1.5rem, 5vw, 2.4rem); font-weight: 700; color: var(--navy); line-height: 1.3; margin: 4px 0 12px; }
  .cover .label { display: inline-block; margin-bottom: 16px; font-size: .85rem; color: var(--navy); }
  .cover .publisher { margin-top: 12px; }
  .scene { display: grid; gap: 14px 24px; scroll-margin-top: 12px; }
  .scene + .scene { margin-top: 32px; }
  .scene > h3 { font-size: 1.15rem; }
  figure { max-width: var(--natural); }
  figure + figure { margin-top: 16px; }
  figcaption { margin-bottom: 4px; }
  .lines > * + * { margin-top: .6em; }
  .message { border-left: 6px solid var(--blue); background: var(--pale); }
  .contents li { padding: 5px 0; }
  .contents .dots, .contents .at { display: none; }
  .history { overflow-x: auto; }
  @media (min-width: 860px) { .scene.beside { grid-template-columns: minmax(0, 58fr) minmax(0, 42fr); } .scene > h3 { grid-column: 1 / -1; } }
  @media (max-width: 600px) { main { padding: 8px; } .sheet { padding: 16px; } .head { margin: -16px -16px 16px; padding: 10px 16px; }
    th, td { padding: .4em .5em; font-size: .85rem; } }
}
`;
