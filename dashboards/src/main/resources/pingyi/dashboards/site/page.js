// The language, the routes and the frame. Everything else stands in the facts.
const drawn = new Map(), toldIn = new Map();
let language = facts.languages[0];

/** The facts in one language: pairs become the one of the two that is spoken. */
function speak(tag) {
  const at = facts.languages.indexOf(tag);
  const chosen = node => {
    if (node === null || typeof node !== 'object') return node;
    if (Array.isArray(node)) return typeof node[0] === 'number' ? node : node.map(chosen);
    if (node['@']) return node['@'][at];
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, chosen(value)]));
  };
  if (!toldIn.has(tag)) toldIn.set(tag, chosen(facts.told));
  told = toldIn.get(tag);
  words = told.words;
  language = tag;
  branches = undefined;
  document.documentElement.lang = tag;
  document.title = told.identity.title;
  document.querySelector('h1').textContent = told.identity.title;
  document.getElementById('institution').textContent = told.identity.institution + ' · ' + told.identity.years;
  document.getElementById('stamp').textContent = told.identity.asOf + ' · ' + told.identity.version;
  document.querySelector('footer').textContent = told.identity.footer;
  document.querySelector('.skip').textContent = words['nav.skip'];
  document.getElementById('nav').setAttribute('aria-label', words['nav.label']);
  const group = document.getElementById('languages');
  group.setAttribute('aria-label', words['nav.language']);
  group.replaceChildren(...(facts.languages[0] === facts.languages[1] ? [] : facts.languages).map(each => {
    const button = make('button', each.startsWith('zh') ? '中文' : 'English', {type: 'button', lang: each, 'aria-pressed': String(each === tag)});
    button.addEventListener('click', () => { history.replaceState(null, '', address(...place(), each)); speak(each); route(); document.querySelector('#languages [aria-pressed=true]').focus(); });
    return button;
  }));
  document.querySelector('#nav ul').replaceChildren(...VIEWS.map(([name]) => {
    const item = make('li');
    item.append(make('a', words['nav.' + name], {href: address(name), 'data-view': name}));
    return item;
  }));
}

/** The address of a view, in the language that is spoken unless it is the page's own. */
function address(view, rest, tag = language) {
  return '#/' + (view === 'overview' ? '' : view) + (rest ? '/' + encodeURIComponent(rest) : '') + (tag === facts.languages[0] ? '' : '?lang=' + tag);
}

/** The view and the rest that the address names; a hash typed by hand may not decode. */
function place() {
  const path = location.hash.replace(/^#\/?/, '').split('?')[0];
  try {
    const [view, ...rest] = path.split('/').map(decodeURIComponent);
    return [view || 'overview', rest.join('/')];
  } catch (malformed) {
    return ['overview', ''];
  }
}

function spoken() {
  const wanted = (location.hash.split('?lang=')[1] || facts.languages[0]).split('&')[0];
  return facts.languages.includes(wanted) ? wanted : facts.languages[0];
}

function draw(place, chart) {
  place.style.height = chart.height + 'px';
  drawn.forEach((chart, at) => { if (at === place || !at.isConnected) { chart.dispose(); drawn.delete(at); } });
  const instance = echarts.init(place, null, {renderer: 'svg'});
  instance.setOption(chart.option);
  place.querySelectorAll('svg').forEach(svg => svg.setAttribute('aria-hidden', 'true'));
  drawn.set(place, instance);
}

function route() {
  if (spoken() !== language || !told) speak(spoken());
  let [name, rest] = place();
  const figure = name === 'figure' && told.figures.find(each => each.id === rest);
  if (figure) name = roomOf(figure);
  const found = VIEWS.find(([view]) => view === name) || VIEWS[0];
  document.querySelectorAll('#nav a').forEach(link => {
    if (link.dataset.view === found[0]) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  });
  const view = make('div', undefined, {class: 'view', 'data-view': found[0]});
  view.append(make('h2', words['nav.' + found[0]], {id: 'title', tabindex: '-1'}));
  document.getElementById('main').replaceChildren(view);
  found[1](view, rest);
  if (figure) document.getElementById('figure-' + figure.id).scrollIntoView();
  document.documentElement.dataset.ready = '1';
  return view;
}

document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); document.getElementById('main').focus(); });
window.addEventListener('hashchange', () => {
  const view = route();
  if (place()[0] === 'figure') return;
  window.scrollTo(0, 0);
  (view.querySelector('[data-keeps-focus]') || view.querySelector('h2')).focus({preventScroll: true});
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
