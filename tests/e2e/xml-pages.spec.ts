import type { RequestListener } from 'node:http';
import { journalOf } from '../support/journal.ts';
import { expect, test } from '../support/small-app.ts';

/** A page that is XML, as older frameworks serve them: the names of its elements are not in capitals. */
const form = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Console</title></head><body>
<h1>New connection</h1>
<form action="/made" method="get">
  <p><label for="j1:name">Name</label><input id="j1:name" name="name"/></p>
  <p><label for="j1:key">Key</label><input id="j1:key" type="password" onchange="shown.value = value"/></p>
  <p><input id="shown" aria-label="Echo" size="40"/></p>
  <p><label for="j1:plan">Plan</label><select id="j1:plan" name="plan"><option>Free</option><option>Business</option></select></p>
  <fieldset><legend>Mode</legend>
    <input type="radio" id="r1" name="mode" value="r"/><label for="r1">Read</label>
    <input type="radio" id="r2" name="mode" value="w"/><label for="r2">Read and write</label></fieldset>
  <p><input type="checkbox" id="a" name="agree" value="yes"/><label for="a">I agree</label></p>
  <p><button type="submit">Make it</button></p>
</form></body></html>`;

test('a console whose pages are XML is worked through, and its fields are masked', async ({ app }) => {
  const said: string[] = [];
  const xml =
    (text: string): RequestListener =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/xhtml+xml' }).end(text);
  app.pages['/'] = xml(form);
  app.pages['/made'] = (request, response) => {
    said.push(request.url!);
    xml('<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Connected</h1></body></html>')(request, response);
  };
  app.write(`title: Connect
origins: { here: "{origin}" }
inputs: { key: { type: secret, only_on: here } }
chapters:
  - chapter: Connect
    screens:
      - screen: new
        open: "{origin}/"
        shows: New connection
        steps:
          - { fill: Name, with: Aoba }
          - { fill: Key, with: "\${key}" }
          - { choose: Plan, option: Business }
          - { choose: Mode, option: Read and write }
          - { check: I agree }
          - { click: Make it }
      - { screen: made, shows: Connected }
`);
  const { json, stderr } = await app.run('--env-file', app.file('KEY=Kx7mQ2pLw9zz'));
  expect(json, stderr).toMatchObject({ status: 'done' });
  expect(said).toEqual(['/made?name=Aoba&plan=Business&mode=w&agree=yes']);
  const masks = journalOf(app.reports).flatMap((entry) =>
    entry.type === 'captured' ? entry.capture.masks.length : [],
  );
  // The password and its echo.
  expect(Math.max(...masks)).toBe(2);
});
