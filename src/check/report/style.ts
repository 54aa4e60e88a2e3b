/** The look of drift.html: paper for reading, one colour a weight. */
export const style = `
:root{--ink:#1f2933;--quiet:#5f6b7a;--line:#d9dfe6;--blue:#1f4e79;--breaking:#d3222a;--manual:#b26a00;--cosmetic:#6b7785}
*{box-sizing:border-box}body{margin:0;background:#eef1f5;color:var(--ink);font:15px/1.7 "Hiragino Kaku Gothic ProN","Yu Gothic Medium",Meiryo,"Noto Sans CJK JP","Noto Sans JP",sans-serif;overflow-wrap:anywhere}
main{max-width:1080px;margin:0 auto;background:#fff;padding:0 48px 56px;box-shadow:0 0 0 1px var(--line)}
header{border-top:6px solid var(--blue);margin:0 -48px;padding:32px 48px 24px;border-bottom:1px solid var(--line)}
.kind,.aside,small{color:var(--quiet);font-size:13px;margin:0;font-weight:400}h1{font-size:27px;line-height:1.4;color:var(--blue);margin:4px 0 8px}h2{font-size:19px;color:var(--blue);border-bottom:2px solid var(--blue);padding-bottom:6px;margin:40px 0 16px}
.verdict{font-weight:700;font-size:17px;margin:0}.verdict.drift{color:var(--breaking)}.verdict.same,.verdict.updated{color:#1b7f4b}
.counts{display:flex;flex-wrap:wrap;gap:12px 36px;margin:18px 0 0}.counts div{display:flex;flex-direction:column-reverse}.counts dd{margin:0;font-size:28px;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}.counts dt{font-size:13px;color:var(--quiet)}
.counts .breaking dd{color:var(--breaking)}.counts .manual dd{color:var(--manual)}.counts .cosmetic dd{color:var(--cosmetic)}
.facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:18px 0 0;font-size:13px}.facts div{display:flex;gap:8px;min-width:0}.facts dt{color:var(--quiet);flex:none}.facts dd{margin:0;min-width:0}
nav ol{list-style:none;margin:0;padding:0}nav li{display:flex;align-items:baseline;gap:10px;border-bottom:1px solid var(--line);padding:6px 2px}nav a{color:var(--blue);font-weight:600}.tallies{margin-left:auto;display:flex;gap:6px;flex:none}.tally{background:var(--c);color:#fff;border-radius:11px;min-width:22px;height:22px;line-height:22px;font-size:12.5px;text-align:center;padding:0 6px}
.tallies small{white-space:nowrap}.screen{scroll-margin-top:12px}summary{cursor:pointer;color:var(--blue)}details .findings{margin-top:10px}
.stopped{border-left:5px solid #e0a13c;background:#fdf6ea;padding:10px 16px;margin:18px 0 0;white-space:pre-line}
.findings{list-style:none;margin:0 0 20px;padding:0}.findings li{display:flex;gap:12px;border-left:4px solid var(--c);padding:6px 0 6px 14px;margin-bottom:8px}.findings p{margin:0}
.breaking{--c:var(--breaking)}.manual{--c:var(--manual)}.cosmetic{--c:var(--cosmetic)}
.number,.mark b{background:var(--c);color:#fff;border-radius:11px;min-width:22px;height:22px;line-height:22px;font-size:12.5px;text-align:center;flex:none;padding:0 5px}.findings .number{margin-top:2px}
.aside{display:flex;flex-wrap:wrap;gap:0 14px}.pill{color:var(--c);font-weight:600}.mend{margin-top:4px!important;background:#f2f8f4;padding:4px 10px}.mend del{color:var(--quiet)}.mend ins{background:#c9ecd6;text-decoration:none;padding:1px 5px}code,pre{font:13px/1.55 ui-monospace,Consolas,"Noto Sans Mono CJK JP",monospace}
figure{margin:18px 0 28px}figcaption{display:grid;grid-template-columns:1fr auto 1fr;gap:12px;font-size:12.5px;color:var(--quiet);padding-bottom:4px}figcaption span:last-child{text-align:right}figcaption b{font-weight:600}
.slider,.only{position:relative;border:1px solid #c5ced8;overflow:hidden}figure img{display:block;width:100%;height:auto}
.slider .before{position:absolute;inset:0;clip-path:inset(0 calc(100% - var(--at)) 0 0)}.slider::after{content:"";position:absolute;top:0;bottom:0;left:var(--at);width:3px;margin-left:-1px;background:var(--blue);pointer-events:none}
.grip{position:absolute;top:50%;left:var(--at);width:34px;height:34px;margin:-17px 0 0 -17px;border-radius:50%;background:var(--blue);box-shadow:0 1px 4px #0006;pointer-events:none;z-index:1}.grip::before{content:"↔";position:absolute;inset:0;color:#fff;font:700 18px/34px sans-serif;text-align:center}
.slider input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:ew-resize;touch-action:pan-y}.slider:focus-within{outline:3px solid #7fb0e0}
.only .after{position:relative}.mark{position:absolute;border:2px solid var(--c);border-radius:3px;box-shadow:0 0 0 1px #fffc;font-style:normal}.mark b{position:absolute;right:100%;top:50%;margin:-10px calc(3px + 22px*var(--nth)) 0 0;font-size:11px;min-width:19px;height:19px;line-height:19px;padding:0 4px}.mark.edge b{right:auto;left:100%;margin:-10px 0 0 calc(3px + 22px*var(--nth))}
pre{background:#f5f7fa;border:1px solid var(--line);padding:12px 16px;overflow:auto}pre .in{color:#1b7f4b}pre .out{color:var(--breaking)}pre .place{color:var(--quiet)}
.quiet{list-style:none;margin:0;padding:0}.quiet li{display:flex;justify-content:space-between;gap:12px;border-bottom:1px solid var(--line);padding:5px 2px}.quiet .state{color:var(--quiet);flex:none}
@media (max-width:760px){main{padding:0 16px 40px}header{margin:0 -16px;padding:22px 16px}.counts{gap:10px 20px}h1{font-size:22px}h2 small{display:block}nav li>small{display:none}.findings li{padding-left:10px}}
@media print{body{background:#fff}main{box-shadow:none}.slider input,.grip,.slider::after,figcaption span{display:none}.slider{display:flex;flex-direction:column-reverse;aspect-ratio:auto!important;border:0}.slider .before{position:relative;inset:auto;clip-path:none}.slider>div::before{content:attr(data-label);display:block;font-size:12px;padding-top:8px}figure,.findings li{break-inside:avoid}h2,h3{break-after:avoid}}
`;

/** All the page's script does: it moves the line between the two pictures. */
export const script = `for(const f of document.querySelectorAll('.slider'))f.querySelector('input').addEventListener('input',e=>f.style.setProperty('--at',e.target.value+'%'))`;
