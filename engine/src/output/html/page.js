'use strict';
// The page is complete without this script. With it, findings can be filtered, and a number opens what it stands in.
// Text goes in as text (textContent), never as markup.

const data = JSON.parse(document.getElementById('data').textContent);
const panel = document.getElementById('panel');

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const counted = (count) => count.toLocaleString(document.documentElement.lang); // "1.291"

// ---- findings: the filter ----

function setUpFilter(section) {
  const form = section.querySelector('form.filter');
  if (!form) return;
  const noMatch = section.querySelector('.no-match');
  const groups = [...section.querySelectorAll('.group')].map((group) => ({
    group, findings: [...group.querySelectorAll('.finding')],
    heading: group.firstElementChild, title: group.firstElementChild.textContent,
  }));
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };

  function apply() {
    const wanted = Object.fromEntries(new FormData(form));
    const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (finding) =>
      (!wanted.severity || finding.dataset.severity === wanted.severity) &&
      (!wanted.rule || finding.dataset.rule === wanted.rule) &&
      (!wanted.state || finding.dataset.state === wanted.state) &&
      (!wanted.node || (finding.dataset.node || '').split(' ').includes(wanted.node)) &&
      words.every((word) => textOf(finding).includes(word));
    let shown = 0;
    for (const { group, findings, heading, title } of groups) {
      let here = 0;
      for (const finding of findings) {
        const isShown = fits(finding);
        finding.hidden = !isShown;
        here += isShown ? 1 : 0;
      }
      group.hidden = here === 0;
      heading.textContent = here === findings.length ? title : `${counted(here)} ${data.phrases.of} ${title}`;
      shown += here;
    }
    form.elements.shown.value = data.phrases.shown.replace('{shown}', counted(shown)).replace('{all}', counted(all));
    noMatch.hidden = shown > 0;
  }

  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80); // while someone types
  });
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
}

// A count in the tree shows the findings of that part of the report.
function filterByNode(link) {
  const heading = document.getElementById(link.hash.slice(1));
  const form = heading && heading.parentElement.querySelector('form.filter');
  if (!form) return;
  form.reset();
  form.elements.node.value = link.dataset.node;
  setTimeout(() => form.dispatchEvent(new Event('input')));
}

// ---- numbers: what each stands in ----

const numbers = new Map(); // by anchor: its document and its position there
for (const one of data.documents) {
  one.numbers.forEach((number, position) => {
    if (number[4] >= 0) numbers.set(number[0], { document: one, position });
  });
}

function relationsOf({ document: one, position }) {
  if (!one.byNumber) {
    one.byNumber = one.numbers.map(() => []);
    one.relations.forEach((relation, index) => {
      for (const side of [relation[3], relation[4]])
        for (let i = 1; i < side.length; i += 2) {
          const list = one.byNumber[side[i]];
          if (list[list.length - 1] !== index) list.push(index);
        }
    });
  }
  return one.byNumber[position].map((index) => one.relations[index]);
}

function link(number, text) {
  return element('a', { href: '#' + number[0], className: 'place' }, text);
}

function memberRow(number, sign, title, isCurrent, namesColumn) {
  const what = element('td');
  if (title) what.append(element('b', {}, title), ' ');
  what.append(link(number, data.places[number[1]]), ' ', data.labels[number[2]]);
  const column = data.columns[number[3]];
  if (column && namesColumn) what.append(element('span', { className: 'remark' }, ' ' + column));
  if (number[4] < 0 && number[5] >= 0) what.append(element('span', { className: 'remark' }, ` (${data.remarks[number[5]]})`));
  const row = element('tr', { className: isCurrent ? 'current' : '' },
    element('td', { className: 'sign' }, sign), what, element('td', { className: 'amount' }, number[6]));
  return row;
}

function totalRow(kind, sign, title, amount) {
  return element('tr', { className: kind }, element('td', { className: 'sign' }, sign),
    element('th', { scope: 'row' }, title), element('td', { className: 'amount' }, amount));
}

function sumOf(entry, relation) {
  const [rule, holds, comparison, left, right, actual, expected, delta, slack, leftFormula, rightFormula] = relation;
  const body = element('tbody');
  const members = [...left, ...right].filter((_, index) => index % 2 === 1).map((one) => entry.document.numbers[one]);
  // Where they all stand in the same row and column, it is said once.
  const [shared, namesColumns] = [data.columns[members[0][3]], members.some((one) => one[3] !== members[0][3])];
  const row = (position, sign, title) =>
    memberRow(entry.document.numbers[position], sign, title, position === entry.position, namesColumns);
  const addSide = (side, title, total, formula) => {
    if (side.length === 2 && data.signs[side[0]] === '+') {
      body.append(row(side[1], '', title));
      return;
    }
    for (let i = 0; i < side.length; i += 2) body.append(row(side[i + 1], data.signs[side[i]], ''));
    body.append(totalRow('total', '=', title, (formula || '') + total));
  };
  addSide(left, data.phrases.stated, actual, leftFormula);
  addSide(right, data.titles[comparison], expected, rightFormula);
  if (!holds) body.append(totalRow('difference', '', data.phrases.difference, delta));
  if (slack) body.append(totalRow('slack', '', data.phrases.slack, slack));
  const [id, name] = data.rules[rule];
  return element('div', { className: 'relation' },
    element('p', { className: 'by' }, element('span', { className: 'rule' }, id), ' ' + name),
    namesColumns || !shared ? '' : element('p', { className: 'of' }, shared),
    element('table', {}, body));
}

const mostRelations = 20; // made at once
function addRelations(to, entry, relations, title, className) {
  if (relations.length === 0) return;
  to.append(element('h3', { className }, `${title} (${counted(relations.length)})`));
  relations.slice(0, mostRelations).forEach((relation) => to.append(sumOf(entry, relation)));
  if (relations.length <= mostRelations) return;
  const more = element('button', { type: 'button' }, `+ ${counted(relations.length - mostRelations)} ${data.phrases.more}`);
  more.addEventListener('click', () => {
    more.replaceWith(...relations.slice(mostRelations).map((relation) => sumOf(entry, relation)));
  });
  to.append(more);
}

// What is looked at stays where it is, however the text around it is laid out again.
function keepInPlace(mark, change) {
  const { top } = mark.getBoundingClientRect();
  change();
  let frames = 15; // lines that come into view are measured only then
  const settle = () => {
    const moved = mark.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    frames -= 1;
    if (frames > 0) requestAnimationFrame(settle);
  };
  settle();
}

// A number that nothing proves, and of which something fails, is not merely unchecked.
function judgementOf(number, relations) {
  const unchecked = 2;
  if (number[4] !== unchecked || relations.every((relation) => relation[1]))
    return [data.verdicts[number[4]], number[5] >= 0 ? ': ' + data.remarks[number[5]] : ''];
  const isInText = /m\d+$/.test(number[0]);
  return [data.phrases.notProven, ' – ' + (isInText ? data.phrases.sentenceFails : data.phrases.computationFails)];
}

let opener = null;
function openPanel(mark) {
  const anchors = [mark.id];
  // Other numbers that are printed in the same place.
  for (let before = mark.previousSibling; before && before.nodeName === 'A' && before.id && !before.textContent;
    before = before.previousSibling) anchors.push(before.id);
  const close = element('button', { type: 'button', className: 'close' }, data.phrases.close);
  close.addEventListener('click', closePanel);
  const content = [];
  anchors.reverse().forEach((anchor, index) => {
    const entry = numbers.get(anchor);
    if (!entry) return;
    const number = entry.document.numbers[entry.position];
    const title = element('h2', { tabIndex: -1 }, number[6]);
    if (index === 0) title.id = 'panel-title';
    const verdict = ['proven', 'contradicted', 'unchecked'][number[4]];
    const relations = relationsOf(entry);
    const [judgement, reason] = judgementOf(number, relations);
    const about = element('p', { className: 'about' },
      element('span', { className: 'verdict-word ' + verdict }, judgement), reason);
    const where = element('p', {}, link(number, data.places[number[1]]), ' ', data.labels[number[2]]);
    if (data.columns[number[3]]) where.append(', ' + data.columns[number[3]]);
    const part = element('div', {}, title, about, where);
    addRelations(part, entry, relations.filter((relation) => !relation[1]), data.phrases.fails, 'fails');
    addRelations(part, entry, relations.filter((relation) => relation[1]), data.phrases.holds, 'holds');
    if (relations.length === 0) part.append(element('p', {}, data.phrases.alone));
    content.push(part);
  });
  if (content.length === 0) return;
  panel.replaceChildren(close, ...content);
  if (opener) opener.classList.remove('opened');
  opener = mark;
  mark.classList.add('opened');
  if (!narrow.matches) {
    keepInPlace(mark, () => { if (!panel.open) panel.show(); });
    panel.scrollTop = 0;
  } else { // it lies over the text
    if (!panel.open) panel.show();
    panel.scrollTop = 0;
    const covered = mark.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered + 16, behavior: 'instant' });
  }
  document.getElementById('panel-title').focus({ preventScroll: true });
}

function closePanel() {
  if (!panel.open) return;
  if (!opener) {
    panel.close();
    return;
  }
  if (narrow.matches) {
    panel.close();
  } else {
    keepInPlace(opener, () => panel.close());
  }
  opener.classList.remove('opened');
  opener.focus({ preventScroll: true });
}

for (const mark of document.querySelectorAll('.text mark[id]')) {
  const entry = numbers.get(mark.id);
  if (!entry) continue;
  mark.tabIndex = 0;
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.setAttribute('aria-label', `${mark.textContent}, ${data.verdicts[entry.document.numbers[entry.position][4]]}`);
}

// ---- the page ----

// What a link points at may stand in something that is closed or filtered away.
function reveal() {
  const name = location.hash.slice(1);
  // A finding is also known by the first characters of its fingerprint.
  const target = document.getElementById(name) ||
    (name.length >= 8 && [...document.querySelectorAll('.finding')].find((one) => one.id.startsWith(name)));
  if (!target) return;
  let isHidden = false;
  for (let one = target; one; one = one.parentElement) {
    if (one.nodeName === 'DETAILS') one.open = true;
    isHidden = isHidden || (one.hidden && one !== document.body);
  }
  if (isHidden) target.closest('.findings')?.querySelector('form.filter')?.reset();
  if (target.classList.contains('finding')) target.querySelector('details').open = true;
  // After a reset has shown it again.
  setTimeout(() => target.scrollIntoView({ block: target.nodeName === 'MARK' ? 'center' : 'start' }));
  if (target.nodeName === 'MARK') target.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const mark = event.target.closest('.text mark[role]');
  if (mark) {
    openPanel(mark);
    return;
  }
  const count = event.target.closest('a.count');
  if (count) filterByNode(count);
  const anchor = event.target.closest('a[href^="#"]');
  if (anchor && anchor.hash === location.hash) setTimeout(reveal); // no change of address, no event
  if (anchor && panel.contains(anchor) && narrow.matches) panel.close();
  if (anchor && narrow.matches) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closePanel();
  const mark = event.target.closest?.('.text mark[role]');
  if (mark && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    openPanel(mark);
  }
});

const narrow = matchMedia('(width < 60rem)');
const menu = document.querySelector('details.menu');
menu.open = !narrow.matches;
narrow.addEventListener('change', () => { menu.open = !narrow.matches; });

document.querySelectorAll('section.findings').forEach(setUpFilter);

// On paper everything is open.
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('main details:not([open])')];
  closed.forEach((details) => { details.open = true; });
});
addEventListener('afterprint', () => {
  closed.forEach((details) => { details.open = false; });
  closed = [];
});

addEventListener('hashchange', reveal);
if (location.hash) reveal();
