// Opens HTML reports in Chromium and does what a reader does. test_html_report.py makes the files and calls it:
//
//   node html_report.mjs WALK FILE     one of the walks below; each sentence that does not hold is printed, and ends it with 1
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../node/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const failures = [];
function check(holds, sentence) {
  if (!holds) failures.push(sentence);
}

/** A page that remembers what it complained of, and that it asked for nothing but the file itself. */
async function open(browser, file, { hash = '', complaints, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => check(false, `the console says nothing: ${message.text()}`));
  page.on('pageerror', (error) => check(false, `no error is thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    check(false, `no dialog is opened: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => check(request.url().startsWith('file:'), `nothing is fetched: ${request.url()}`));
  await page.goto(pathToFileURL(path.resolve(file)).href + hash);
  return page;
}

const shown = (page) => page.locator('.finding:visible').count();

/** What a keyboard, a mouse and a link reach. */
async function walk(browser, file) {
  const page = await open(browser, file);
  const all = await shown(page);
  check(all > 3, 'a report with findings shows them');

  // The filter: by severity, by rule, by words, by nothing that is there, and off.
  const severity = await page.locator('select[name=severity] option').nth(1).getAttribute('value');
  await page.selectOption('select[name=severity]', severity);
  await page.waitForFunction((wanted) =>
    [...document.querySelectorAll('.finding:not([hidden])')].every((one) => one.dataset.severity === wanted), severity);
  const told = await page.locator('output').innerText();
  check(told.includes(String(await shown(page))) && told.includes(String(all)), `the count of what is shown is told: ${told}`);
  await page.selectOption('select[name=severity]', '');
  const rule = await page.locator('select[name=rule] option').nth(1).getAttribute('value');
  await page.selectOption('select[name=rule]', rule);
  await page.waitForFunction((wanted) =>
    [...document.querySelectorAll('.finding:not([hidden])')].every((one) => one.dataset.rule === wanted), rule);
  // A heading says how many of its findings are shown.
  await page.selectOption('select[name=rule]', '');
  await page.locator('input[type=search]').fill(await page.locator('.group .finding .line .rule').last().innerText());
  await page.waitForFunction((count) => document.querySelectorAll('.finding:not([hidden])').length < count, all);
  const headings = await page.evaluate(() => [...document.querySelectorAll('.group:not([hidden])')].map((group) => ({
    title: group.firstElementChild.textContent, all: group.querySelectorAll('.finding').length,
    shown: group.querySelectorAll('.finding:not([hidden])').length,
  })));
  for (const heading of headings)
    check(heading.title.startsWith(`${heading.shown} `) && heading.title.includes(` ${heading.all} `) === (heading.shown < heading.all),
      `a heading counts what is shown: ${JSON.stringify(heading)}`);
  await page.locator('input[type=search]').fill('zzz-nergens-zzz');
  await page.locator('.no-match').waitFor({ state: 'visible' });
  await page.locator('button[type=reset]').click();
  await page.waitForFunction((count) => document.querySelectorAll('.finding:not([hidden])').length === count, all);

  // A count in the tree shows the findings of that part, and those alone.
  await page.evaluate(() => document.querySelectorAll('nav details').forEach((details) => { details.open = true; }));
  const count = page.locator('nav a.count').first();
  const node = await count.getAttribute('data-node');
  await count.click();
  await page.waitForFunction((wanted) => {
    const left = [...document.querySelectorAll('.finding:not([hidden])')];
    return left.length > 0 && left.every((one) => one.dataset.node?.split(' ').includes(wanted));
  }, node);
  await page.locator('button[type=reset]').click();

  // A sum opens; a member leads to the number in the text; the number opens its panel.
  const finding = page.locator('.finding:has(.sum)').first();
  if (!await finding.locator('details').first().evaluate((details) => details.open)) await finding.locator('summary').first().click();
  const sum = finding.locator('.sum').first();
  if (!await sum.evaluate((details) => details.open)) await sum.locator('summary').click();
  const member = sum.locator('a.place[href*="c"], a.place[href*="m"]').first();
  const target = (await member.getAttribute('href')).slice(1);
  await member.click();
  await page.waitForFunction((id) => document.activeElement?.id === id, target);
  const mark = page.locator(`[id="${target}"]`);
  check(await mark.evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight),
    'the number that a sum names is brought into view');
  const top = () => mark.evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await page.keyboard.press('Enter');
  const panel = page.locator('#panel');
  await panel.waitFor({ state: 'visible' });
  await page.waitForTimeout(400); // lines are laid out again
  check(Math.abs(await top() - before) <= 2, `the number stays where it was when its panel opens: ${before}, ${await top()}`);
  check(await panel.locator('.relation').count() > 0, 'the panel of a member of a sum shows the sum');
  check(await panel.locator('tr.current').count() > 0, 'the panel shows where in the sum the number stands');
  check(await page.evaluate(() => document.activeElement.closest('#panel') !== null), 'the panel has the focus');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.waitForTimeout(400);
  check(Math.abs(await top() - before) <= 2, `and when it closes: ${before}, ${await top()}`);
  check(await page.evaluate(() => document.activeElement.id) === target, 'the focus goes back to the number');
  await mark.click();
  await panel.waitFor({ state: 'visible' });
  await panel.locator('button.close').click();

  // A contradicted number says which sum fails.
  const contradicted = page.locator('.text mark.c[id]').first();
  if (await contradicted.count() > 0) {
    await contradicted.click();
    check(await panel.locator('h3.fails').count() > 0, 'a contradicted number says which sum fails');
    await page.keyboard.press('Escape');
  }

  // Every link within the page leads somewhere; every name is given once.
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')].map((one) => decodeURIComponent(one.hash.slice(1)))
      .filter((id) => !document.getElementById(id)));
  check(lost.length === 0, `every link within the page leads somewhere: ${[...new Set(lost)].slice(0, 5)}`);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  check(twice.length === 0, `every name is given once: ${twice.slice(0, 5)}`);

  // A link to one finding opens it, also where it stands closed.
  const closed = page.locator('.finding:not(.error)').last();
  const fingerprint = await closed.getAttribute('id');
  await page.context().close();
  const linked = await open(browser, file, { hash: '#' + fingerprint });
  check(await linked.locator(`[id="${fingerprint}"] > details`).evaluate((details) => details.open), 'a link to a finding opens it');
  await linked.context().close();
}

/** The page without its script. */
async function still(browser, file) {
  const page = await open(browser, file, { javaScriptEnabled: false });
  check(await page.locator('.finding .message:visible').count() > 3, 'without the script the findings are there');
  check(await page.locator('.text li:visible').count() > 20, 'without the script the text is there');
  check(await page.locator('form:visible').count() === 0, 'without the script there is no filter that does nothing');
  await page.context().close();
}

const looks = [
  ['light', {}, {}],
  ['dark', { colorScheme: 'dark' }, { runOnly: ['color-contrast'] }], // all else is as in light
  ['360 px', { viewport: { width: 360, height: 740 } }, {}],
];

/** Nothing to find for axe-core, in light, in dark and on a telephone. */
async function accessible(browser, file, wanted = looks) {
  for (const [name, options, rules] of wanted) {
    const page = await open(browser, file, options);
    await page.evaluate(() => {
      document.querySelectorAll('main details').forEach((details, index) => { details.open = index < 40; });
      document.querySelector('.text mark[role]')?.click();
    });
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    check(width[0] <= width[1], `${name}: the page does not scroll sideways (${width})`);
    const narrow = await page.evaluate(() =>
      [...document.querySelectorAll('h2, h3, caption:not(.hidden), .message')].filter((one) => one.offsetWidth > 0 && one.offsetWidth < 100)
        .map((one) => one.textContent));
    check(narrow.length === 0, `${name}: titles have room: ${narrow.slice(0, 3)}`);
    // As a function of the page, which its policy lets a tester run.
    await page.evaluate(axe.source);
    const result = await page.evaluate((only) => axe.run(document, { resultTypes: ['violations'], ...only }), rules);
    for (const violation of result.violations)
      check(false, `${name}: axe: ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
    await page.context().close();
  }
}

const accessibleInLight = (browser, file) => accessible(browser, file, looks.slice(0, 1));

/** Five thousand findings are there, and a filter leaves some. */
async function many(browser, file) {
  const page = await open(browser, file);
  const all = await page.locator('.finding').count();
  check(all >= 5000, `there are five thousand findings: ${all}`);
  await page.locator('input[type=search]').fill(await page.locator('.finding').last().getAttribute('data-rule'));
  await page.waitForFunction((count) => document.querySelectorAll('.finding:not([hidden])').length < count, all);
  check(await page.locator('.finding:not([hidden])').count() >= 1, 'the search finds one among them');
  await page.context().close();
}

/** Text of a report stays text. */
async function hostile(browser, file) {
  const page = await open(browser, file);
  check(await page.evaluate(() => document.scripts.length) === 2, 'there are the data and the script of the page, no other');
  check(await page.evaluate(() => window.owned) === undefined, 'nothing of the report has run');
  const foreign = await page.evaluate(() =>
    [...document.querySelectorAll('main *, nav *, header *')].filter((one) =>
      ['IMG', 'IFRAME', 'SCRIPT', 'STYLE', 'LINK', 'OBJECT', 'EMBED'].includes(one.nodeName) ||
      [...one.attributes].some((attribute) => attribute.name.startsWith('on') || attribute.name === 'style')).length);
  check(foreign === 0, 'no element comes from the report');
  check(await page.evaluate(() => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent)),
    'characters that cannot be seen are shown');
  const mark = page.locator('.text mark[role]').first();
  await mark.click();
  await page.locator('#panel').waitFor({ state: 'visible' });
  check(await page.locator('#panel script, #panel img').count() === 0, 'the panel shows text as text');
  await page.context().close();
}

/** Several documents: an overview, and each with its own. */
async function several(browser, file) {
  const page = await open(browser, file);
  const documents = await page.locator('article.document').count();
  check(documents > 1, 'each document has its part');
  check(await page.locator('.overview li').count() === documents, 'an overview comes first');
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')].map((one) => decodeURIComponent(one.hash.slice(1)))
      .filter((id) => !document.getElementById(id)));
  check(lost.length === 0, `every link leads somewhere: ${lost.slice(0, 5)}`);
  await page.context().close();
}

const walks = { walk, still, accessible, accessibleInLight, many, hostile, several };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const asked = process.argv.slice(2); // name of a walk and its page, by turns
for (let i = 0; i + 1 < asked.length; i += 2) {
  try {
    await walks[asked[i]](browser, asked[i + 1]);
  } catch (error) {
    failures.push(`${asked[i]} ${path.basename(asked[i + 1])}: ${error.message}`);
  }
}
await browser.close();
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
