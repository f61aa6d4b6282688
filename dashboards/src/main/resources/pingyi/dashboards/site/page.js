// Routes, sorting, the branch page. Tables and words stand in the page already.
const drawn = new Map();
const views = [...document.querySelectorAll('.view')];
const figures = new Map(facts.figures.map(figure => [figure.id, figure]));
const table = id => document.querySelector('details[data-figure="' + CSS.escape(id) + '"] table');

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function draw(place, chart) {
  place.style.height = chart.height + 'px';
  drawn.forEach((chart, at) => { if (at === place || !at.isConnected) { chart.dispose(); drawn.delete(at); } });
  const instance = echarts.init(place, null, {renderer: 'svg', locale: 'ZH'});
  instance.setOption(chart.option);
  place.querySelectorAll('svg').forEach(svg => svg.setAttribute('aria-hidden', 'true'));
  drawn.set(place, instance);
}

function drawFigures(view) {
  view.querySelectorAll('.chart[data-figure]').forEach(place => {
    const figure = figures.get(place.dataset.figure);
    if (figure && charts[figure.kind]) draw(place, charts[figure.kind](figure, view.querySelector('.legend'), place.clientWidth));
  });
}

function route() {
  const [name, ...rest] = decoded(location.hash.replace(/^#\/?/, '')).split('/');
  const wanted = name === 'figure' ? 'figure/' + rest.join('/') : name || 'overview';
  const view = views.find(each => each.dataset.view === wanted) || views[0];
  views.forEach(each => { each.hidden = each !== view; });
  const address = '#/' + (view.dataset.view === 'overview' ? '' : view.dataset.view);
  document.querySelectorAll('nav a').forEach(link => {
    if (link.getAttribute('href') === address) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  if (view.dataset.view === 'branch') showBranch(rest.join('/'));
  drawFigures(view);
  document.documentElement.dataset.ready = '1';
  return view;
}

/** A hash typed by hand may not decode. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch (malformed) { return ''; }
}

function showBranch(wanted) {
  const place = document.getElementById('branch');
  const pick = document.getElementById('branch-pick');
  const label = facts.branches.includes(wanted) ? wanted : facts.branches[0];
  if (label === undefined) { place.replaceChildren(make('p', words['branch.none'], {class: 'note'})); return; }
  pick.value = label;
  place.replaceChildren(make('h3', label, {class: 'name'}));
  const heat = facts.figures.find(f => f.kind === 'heat' && f.rows.some(row => row.label === label));
  if (heat && heat.rows.find(row => row.label === label).values.some(v => v !== null)) {
    const key = make('div', undefined, {class: 'legend'});
    const chart = make('div', undefined, {class: 'chart', role: 'img', 'aria-label': label + ' ' + words['branch.chart']});
    place.append(make('p', words['branch.chart'], {class: 'subtitle'}), key, chart);
    draw(chart, charts.branch(heat, facts.figures.find(f => f.kind === 'trend'), label, key));
  }
  place.append(make('h3', words['branch.figures']));
  facts.figures.forEach(figure => {
    const source = table(figure.id);
    const names = row => [...row.cells].slice(0, 3).findIndex(cell => cell.textContent === label);
    const row = source && [...source.tBodies[0].rows].find(each => names(each) >= 0);
    if (!row) return;
    const values = make('dl', undefined, {class: 'values'});
    [...row.cells].forEach((cell, at) => {
      if (at === names(row)) return;
      const pair = make('div');
      const head = source.tHead.rows[0].cells[at];
      pair.append(make('dt', head.querySelector('button') ? head.querySelector('button').textContent : head.textContent), make('dd', cell.textContent));
      values.append(pair);
    });
    const link = make('a', words['kind.' + figure.kind], {href: '#/figure/' + figure.id});
    const title = make('h4');
    title.append(link);
    place.append(title, values);
  });
  document.querySelectorAll('.branch-rows').forEach(part => {
    const rows = [...part.querySelector('table').tBodies[0].rows];
    rows.forEach(row => { row.hidden = ![...row.cells].slice(0, 3).some(cell => cell.textContent === label); });
    part.hidden = rows.every(row => row.hidden);
  });
}

function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = make('button', head.textContent, {type: 'button', title: words['table.sort']});
    head.replaceChildren(button);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(each => each.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => compare(a.cells[column], b.cells[column], down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
  });
}

/** Numbers by value, texts by pinyin, nothing always last. */
function compare(a, b, direction) {
  const none = ('none' in a.dataset) - ('none' in b.dataset);
  if (none) return none;
  const x = a.dataset.value, y = b.dataset.value;
  if (x !== undefined && y !== undefined) return direction * (Number(x) - Number(y));
  return direction * a.textContent.localeCompare(b.textContent, 'zh-CN', {numeric: true});
}

document.querySelectorAll('table.data').forEach(sortable);
const pick = document.getElementById('branch-pick');
pick.append(...facts.branches.map(label => make('option', label, {value: label})));
pick.addEventListener('change', () => { location.hash = '#/branch/' + encodeURIComponent(pick.value); });
document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); document.getElementById('main').focus(); });
window.addEventListener('hashchange', () => {
  const view = route();
  const branch = view.dataset.view === 'branch' && document.activeElement === pick;
  if (!branch) { window.scrollTo(0, 0); view.querySelector('h2').focus({preventScroll: true}); }
});
// Paper is narrower than most screens: the charts of the view are drawn again at its width.
const redraw = printing => () => { document.body.classList.toggle('printing', printing); route(); };
window.addEventListener('beforeprint', redraw(true));
window.addEventListener('afterprint', redraw(false));
let waiting = 0, width = window.innerWidth;
window.addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { if (window.innerWidth !== width && !document.body.classList.contains('printing')) { width = window.innerWidth; route(); } }, 150);
});
route();
