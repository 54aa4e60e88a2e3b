/** The look of the report: white, one calm blue, red for what was acted on and for failures alone. */
export const style = `
:root{--ink:#1f2933;--quiet:#5f6b7a;--line:#d9dfe6;--soft:#f5f7fa;--blue:#1f4e79;--red:#d3222a;--green:#1b7f4b;--amber:#a15c00}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0;background:#eef1f5;color:var(--ink);font:15px/1.75 "Hiragino Kaku Gothic ProN","Yu Gothic Medium","Yu Gothic",Meiryo,"Noto Sans CJK JP","Noto Sans JP",sans-serif;overflow-wrap:anywhere;line-break:strict}
main{max-width:1080px;margin:0 auto;background:#fff;padding:0 48px 56px;box-shadow:0 0 0 1px var(--line)}
h1,h2,h3,h4,p,dl,dd,ol,ul,figure{margin:0;padding:0}ol,ul{list-style:none}
code{font:.86em/1.5 ui-monospace,SFMono-Regular,Consolas,"Noto Sans Mono CJK JP",monospace;color:var(--quiet)}small{font-size:.82em;color:var(--quiet);font-variant-numeric:tabular-nums}
header{border-top:6px solid var(--blue);margin:0 -48px;padding:36px 48px 28px;border-bottom:1px solid var(--line)}
.kind{display:flex;justify-content:space-between;gap:16px;color:var(--quiet);font-size:13px;letter-spacing:.04em}
h1{font-size:28px;line-height:1.4;font-weight:700;color:var(--blue);margin:6px 0 2px}.customer{font-size:18px;margin-bottom:4px}
.facts{display:flex;flex-wrap:wrap;gap:14px 40px;margin-top:20px}.facts dt{font-size:12px;color:var(--quiet)}.facts dd{font-variant-numeric:tabular-nums}
.pill{display:inline-block;font-size:12px;line-height:1.5;font-weight:600;padding:1px 10px;border-radius:9px;background:#e8edf3;color:var(--quiet);white-space:nowrap}
.pill.done,.pill.already-done{background:#e3f3ea;color:var(--green)}.pill.failed{background:#fbe6e7;color:var(--red)}.pill.parked,.pill.running,.pill.interrupted,.pill.stopped{background:#fdf0dc;color:var(--amber)}
header .pill{font-size:14px;padding:2px 14px;border-radius:12px}.failed-text{color:var(--red)}.done-text{color:var(--green)}.quiet{color:var(--quiet);font-size:13px}
h2{font-size:19px;color:var(--blue);margin:36px 0 12px}
.box{border:1px solid var(--line);border-left:5px solid var(--blue);background:var(--soft);padding:14px 20px 16px;margin-top:28px}.box h2{margin:0 0 4px;font-size:16px}.box .facts{margin-top:8px}
.box.failed{border-left-color:var(--red)}.box.failed h2{color:var(--red)}.box.failed .failure{background:none;border:0;padding:0;margin:0}.box.parked{border-left-color:#d98c1f}.box.parked h2{color:var(--amber)}
.overview li{position:relative;display:grid;grid-template-columns:1fr auto auto 74px 84px;gap:14px;align-items:center;padding:9px 4px 9px 34px;border-bottom:1px solid var(--line)}
.overview li:first-child{border-top:1px solid var(--line)}.overview li::before{content:"";position:absolute;left:8px;top:50%;width:12px;height:12px;margin-top:-6px;border-radius:50%;background:#fff;border:2px solid #b6c0cc;z-index:1}
.overview li::after{content:"";position:absolute;left:13px;top:0;bottom:-1px;width:2px;background:var(--line)}.overview li:first-child::after{top:50%}.overview li:last-child::after{bottom:50%}
.overview li.done::before,.overview li.already-done::before{background:var(--green);border-color:var(--green)}.overview li.failed::before{background:var(--red);border-color:var(--red)}.overview li.parked::before,.overview li.running::before,.overview li.interrupted::before{background:#e0a13c;border-color:#e0a13c}
.overview a{color:inherit;text-decoration:none}.overview a:hover{text-decoration:underline}.tries{font-size:12px;color:var(--amber)}.at,.length{text-align:right}
.chapter{margin-top:44px}.chapter>h3{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;font-size:18px;border-bottom:2px solid var(--blue);padding-bottom:7px}
.count{background:var(--blue);color:#fff;min-width:28px;height:28px;line-height:28px;text-align:center;font-size:15px;padding:0 6px}h3 small,h4 small{margin-left:auto;font-weight:400}
.try{margin-top:14px}.earlier{margin-top:14px;border:1px solid var(--line);background:var(--soft);padding:8px 16px}.earlier[open]{padding-bottom:18px}.earlier summary{cursor:pointer}
.screen{margin-top:24px}h4{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;font-size:16px;margin-bottom:10px}h4>span:first-child{border-left:4px solid var(--blue);padding-left:10px}
.beside{display:grid;grid-template-columns:minmax(0,1.55fr) minmax(0,1fr);gap:28px;align-items:start}.pictures{display:grid;gap:16px}.alone .pictures{display:none}
.shot{position:relative;border:1px solid #c5ced8;line-height:0}.shot img{display:block;width:100%;height:auto}figcaption{display:flex;flex-wrap:wrap;gap:0 12px;font-size:12px;color:var(--quiet);margin-top:3px}figcaption code{margin-left:auto}
.mark{position:absolute;border:2px solid var(--red);border-radius:3px;box-shadow:0 0 0 1px #fffc}.numbers{position:absolute;display:flex;gap:2px;top:50%;right:100%;transform:translateY(-50%);padding-right:4px}.within .numbers{top:0;right:auto;left:0;transform:translate(-35%,-55%);padding:0}
.number{display:inline-block;min-width:21px;height:21px;border-radius:11px;background:var(--red);color:#fff;font:700 12.5px/21px Arial,Helvetica,sans-serif;text-align:center;padding:0 4px;flex:none}.mark .number{box-shadow:0 0 0 1.5px #fff}
.steps li{display:flex;gap:10px;margin-bottom:9px}.steps li .number{margin-top:3px}.steps div{min-width:0}.steps li.skipped>div>span{color:var(--quiet)}.skipped .number{background:#9aa5b1}.reason{font-size:13px;color:var(--quiet)}
.note{font-size:13.5px;padding-left:1.3em;text-indent:-1.3em;margin-top:6px;white-space:pre-line}.note::before{content:"※";display:inline-block;width:1.3em;text-indent:0}
.failure{border-left:4px solid var(--red);background:#fdf3f3;padding:8px 14px;margin-top:8px;font-size:14px}.failure p{white-space:pre-line}.message{font-weight:600}.label{display:inline-block;color:var(--quiet);font-size:12.5px;margin-right:10px}
.happenings{margin-top:12px;font-size:14px}.happenings li{display:flex;gap:10px;border-left:4px solid #c5ced8;padding:3px 0 3px 12px;margin-bottom:5px}.happenings li small{flex:none;line-height:2}.happenings .warn{border-color:#e0a13c}.happenings .good{border-color:var(--green)}.happenings .wait{border-color:#5b8db8}
.missing,.bad{color:var(--red);font-size:13px}.conditions{margin-top:52px;border-top:1px solid var(--line);font-size:14px}.conditions h3{font-size:15px;margin:22px 0 6px}
.table{border-top:1px solid var(--line)}.table>div{display:grid;grid-template-columns:220px 1fr;gap:16px;border-bottom:1px solid var(--line);padding:6px 4px}.table dt{color:var(--quiet)}
@media (max-width:760px){body{font-size:15px}main{padding:0 18px 40px}header{margin:0 -18px;padding:22px 18px 20px}h1{font-size:22px}.facts{gap:10px 28px}.beside{grid-template-columns:minmax(0,1fr);gap:14px}.overview li{grid-template-columns:1fr auto auto;gap:2px 10px}.overview a{grid-column:1/-1}.overview .pill{justify-self:start;grid-column:1;grid-row:2}.tries{grid-column:2;grid-row:2}.at{display:none}.table>div{grid-template-columns:1fr;gap:0}.number{min-width:18px;height:18px;line-height:18px;font-size:11px;border-radius:9px}.chapter{margin-top:34px}h3 small,h4 small{margin-left:0;width:100%}}
@media print{@page{size:A4;margin:14mm 12mm}body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0;box-shadow:none}header{margin:0;padding:18px 0}.screen,.box,.overview li,.failure,figure,.steps li{break-inside:avoid}h2,h3,h4,summary{break-after:avoid}details::details-content{content-visibility:visible;height:auto}.beside{gap:18px}}
`;
