// The views, one function each: it fills a section that has its heading already.
const ROOMS = {slope: 'compare', intervals: 'compare', control: 'compare', ballots: 'ballots', funnel: 'ballots'};
const roomOf = figure => /theme|problem|rectif/.test(figure.id) ? 'problems' : /coverage/.test(figure.id) ? 'quality' : ROOMS[figure.kind] || 'overview';
const sheet = key => told.sheets[key];
const rowsOf = key => sheet(key) ? new Rows(sheet(key).table) : undefined;

let branches;
/** Every branch once, by id, under its newest name; with its id where two share one. */
function allBranches() {
  if (branches) return branches;
  branches = new Map();
  const years = rowsOf('years');
  if (years) years.at.forEach(row => branches.set(years.value(row, 'id'), years.value(row, 'branch')));
  const count = new Map();
  branches.forEach(name => count.set(name, (count.get(name) || 0) + 1));
  branches.forEach((name, id) => { if (count.get(name) > 1) branches.set(id, `${name} (${id})`); });
  branches = new Map([...branches].sort((a, b) => collator.compare(a[1], b[1])));
  return branches;
}
const branchOf = label => { const found = [...allBranches()].find(([, name]) => name === label); return found && found[0]; };
const toBranch = rows => (row, key) => key === 'branch' && rows.column('id') && rows.value(row, 'id') ? address('branch', rows.value(row, 'id')) : undefined;

function heading(view, text) { view.append(make('h3', text)); }
function note(view, text) { view.append(make('p', text, {class: 'subtitle'})); }

/** A figure with its words, and its data as a table below. */
function showFigure(view, figure) {
  const part = make('div', undefined, {class: 'figure', id: 'figure-' + figure.id});
  part.append(make('p', words['kind.' + figure.id] || word('kind.' + figure.kind), {class: 'kind'}), make('h3', figure.caption.title, {class: 'claim'}), make('p', figure.caption.subtitle, {class: 'subtitle'}));
  view.append(part);
  if (figure.kind === 'heat') part.append(heatTable(figure));
  else if (charts[figure.kind]) drawIn(part, figure.caption.altText, (key, width) => charts[figure.kind](figure, key, width));
  part.append(make('p', figure.caption.note, {class: 'note'}), folded(word('figure.data'), () => tableOf(new Rows(figure.data), figure.caption.title)));
}

/** A chart under its legend. */
function drawIn(part, altText, chart) {
  const key = make('div', undefined, {class: 'legend'}), place = make('div', undefined, {class: 'chart', role: 'img', 'aria-label': altText});
  part.append(key, place);
  draw(place, chart(key, place.clientWidth));
}

/** What is made only when it is opened. */
function folded(label, content) {
  const details = make('details', undefined, {class: 'facts'});
  details.append(make('summary', label));
  details.addEventListener('toggle', () => { if (details.open && details.childElementCount === 1) details.append(content()); });
  return details;
}

function figuresOf(view, room) { told.figures.filter(figure => roomOf(figure) === room).forEach(figure => showFigure(view, figure)); }

/** A sheet as a heading, what a row is, and its table. */
function showSheet(view, key) {
  const rows = rowsOf(key);
  if (!rows) return false;
  heading(view, sheet(key).title);
  note(view, sheet(key).says);
  view.append(tableOf(rows, sheet(key).title, toBranch(rows)));
  return true;
}

/** A choice; the first option is everything where a name for it is given. */
function choice(id, label, options, chosen, everything, changed) {
  const part = make('span', undefined, {class: 'pick'}), pick = make('select', undefined, {id});
  if (everything) pick.append(make('option', everything, {value: ''}));
  options.forEach(([value, text]) => pick.append(make('option', text, {value})));
  pick.value = chosen;
  pick.addEventListener('change', () => changed(pick.value));
  part.append(make('label', label, {for: id}), pick);
  return part;
}

function overview(view) {
  const trend = told.figures.find(figure => figure.kind === 'trend' && figure.data.rows);
  if (trend) {
    const list = make('dl', undefined, {class: 'key'});
    trend.data.columns.forEach(column => {
      const pair = make('div');
      pair.append(make('dt', column.label), make('dd', shown(cell(column, trend.data.rows - 1), column.format)));
      list.append(pair);
    });
    view.append(list);
  }
  heading(view, words['overview.conclusions']);
  const list = make('ol', undefined, {class: 'conclusions'});
  told.conclusions.forEach(sentence => list.append(make('li', sentence)));
  view.append(list);
  figuresOf(view, 'overview');
}

function branch(view, wanted) {
  const all = allBranches(), id = all.has(wanted) ? wanted : branchOf(wanted) || [...all.keys()][0];
  if (id === undefined) { view.append(make('p', words['branch.none'], {class: 'note'})); return; }
  const pick = choice('branch-pick', words['branch.pick'], [...all], id, undefined, value => { location.hash = address('branch', value); });
  if (wanted) pick.querySelector('select').setAttribute('data-keeps-focus', '');
  const years = rowsOf('years').where('id', id), last = years.at[years.at.length - 1];
  view.append(pick, make('h3', all.get(id), {class: 'name'}));
  const list = make('dl', undefined, {class: 'values'});
  ['id', 'parent', 'peer', 'mode', 'score', 'score.low', 'score.high', 'grade', 'rank', 'ranked'].forEach(key => {
    const column = years.column(key), value = cell(column, last);
    if (value === null) return;
    const pair = make('div');
    pair.append(make('dt', column.label), make('dd', shown(value, column.format)));
    list.append(pair);
  });
  note(view, word('branch.latest').replace('{0}', years.value(last, 'year')));
  view.append(list);
  const history = historyOf(id, years);
  if (history.values.some(value => value !== null)) {
    note(view, words['branch.chart']);
    const part = make('div');
    view.append(part);
    drawIn(part, all.get(id) + ' ' + words['branch.chart'], key => charts.branch(history, told.figures.find(figure => figure.kind === 'trend'), key));
  }
  ['years', 'changes', 'ballots', 'components', 'rectification', 'rectification.years', 'projects'].forEach(key => {
    const rows = rowsOf(key) && rowsOf(key).where('id', id);
    if (!rows || !rows.at.length) return;
    heading(view, sheet(key).title);
    view.append(tableOf(rows, sheet(key).title));
  });
  const said = rowsOf('statements') && rowsOf('statements').where('subject', all.get(id));
  if (said && said.at.length) { heading(view, sheet('statements').title); view.append(tableOf(said, sheet('statements').title)); }
}

/** A branch's scores by year, cut before each year that was not compared with the one before it. */
function historyOf(id, years) {
  const all = rowsOf('years').values('year').sort((a, b) => a - b), changes = rowsOf('changes');
  const compared = new Set(changes ? changes.where('id', id).at.filter(row => changes.value(row, 'difference') !== null).map(row => changes.value(row, 'year')) : []);
  const score = new Map(years.at.map(row => [years.value(row, 'year'), years.value(row, 'score')]));
  const values = all.map(year => score.has(year) ? score.get(year) : null);
  const trend = told.figures.find(figure => figure.kind === 'trend');
  return {columns: all.map(String), values,
    cuts: all.map((year, at) => at).filter(at => at > 0 && values[at] !== null && values[at - 1] !== null && !compared.has(all[at])),
    medianCuts: trend ? all.map((year, at) => at).filter(at => trend.breaksBefore.includes(all[at])) : []};
}

const chosen = {year: undefined, peer: '', parent: ''};

function compareView(view) {
  const years = rowsOf('years');
  if (years) {
    const list = years.values('year').sort((a, b) => b - a);
    if (!list.includes(chosen.year)) chosen.year = list[0];
    const part = make('div', undefined, {class: 'comparison'});
    const again = (field, value) => { chosen[field] = field === 'year' ? Number(value) : value; fill(); part.querySelector('#compare-' + field).focus(); };
    const fill = () => {
      let rows = years.where('year', chosen.year);
      const picks = make('div', undefined, {class: 'picks'});
      picks.append(choice('compare-year', words['compare.year'], list.map(year => [year, year]), chosen.year, undefined, value => again('year', value)));
      ['peer', 'parent'].forEach(key => {
        const groups = rows.values(key).sort(collator.compare);
        if (!groups.includes(chosen[key])) chosen[key] = '';
        if (groups.length > 1) picks.append(choice('compare-' + key, words['compare.' + key], groups.map(name => [name, name]), chosen[key], words['compare.all'], value => again(key, value)));
      });
      ['peer', 'parent'].forEach(key => { if (chosen[key]) rows = rows.where(key, chosen[key]); });
      part.replaceChildren(picks);
      note(part, words['compare.caution']);
      const scored = rows.at.filter(row => rows.value(row, 'score') !== null).sort((a, b) => rows.value(b, 'score') - rows.value(a, 'score'));
      if (scored.length > 1 && scored.length <= 40) drawIn(part, word('compare.chart').replace('{0}', scored.length), (key, width) => charts.intervals({
        axis: years.column('score').label, reference: null, referenceLabel: '', cutAfter: 0,
        items: scored.map(row => ({label: rows.value(row, 'branch'), value: rows.value(row, 'score'), low: rows.value(row, 'score.low'), high: rows.value(row, 'score.high'), emphasis: 'PLAIN'}))
      }, key, width));
      const shown = rows.only(['branch', 'id', 'parent', 'peer', 'mode', 'score', 'score.low', 'score.high', 'voters', 'grade', 'rank', 'ranked', 'rank.peer', 'peer.size']);
      part.append(tableOf(shown, words['nav.compare'] + ' ' + chosen.year, toBranch(rows)));
    };
    view.append(part);
    fill();
  }
  figuresOf(view, 'compare');
}

function ballots(view) {
  figuresOf(view, 'ballots');
  const rows = rowsOf('ballots');
  if (!rows) { if (view.childElementCount === 1) note(view, words['table.empty']); return; }
  heading(view, sheet('ballots').title);
  note(view, sheet('ballots').says);
  const list = rows.values('year').sort((a, b) => b - a), part = make('div');
  const fill = year => {
    const picks = make('div', undefined, {class: 'picks'});
    picks.append(choice('ballots-year', words['compare.year'], list.map(each => [each, each]), year, undefined, value => { fill(Number(value)); part.querySelector('select').focus(); }));
    part.replaceChildren(picks, tableOf(rows.where('year', year), sheet('ballots').title + ' ' + year, toBranch(rows)));
  };
  view.append(part);
  fill(list[0]);
}

function problems(view) {
  figuresOf(view, 'problems');
  const any = ['rectification.years', 'rectification', 'themes', 'recurring', 'statements', 'projects'].filter(key => showSheet(view, key));
  if (!any.length && view.childElementCount === 1) note(view, words['problems.none']);
}

function quality(view) {
  figuresOf(view, 'quality');
  const any = ['quality', 'quarantine', 'sessions', 'rules'].filter(key => showSheet(view, key));
  if (!any.length) note(view, words['table.empty']);
}

function method(view) {
  told.appendix.forEach(part => {
    heading(view, part.title);
    if (part.bullets.length) {
      const list = make('ul', undefined, {class: 'prose'});
      part.bullets.forEach(bullet => list.append(make('li', bullet)));
      view.append(list);
    }
    if (part.table) view.append(tableOf(new Rows(part.table), part.title));
  });
  showSheet(view, 'revisions');
  heading(view, words['method.downloads']);
  note(view, words['method.downloads.says']);
  const list = make('ul', undefined, {class: 'prose'});
  ['workbook.xlsx', 'briefing.pptx', 'quarantine.xlsx'].forEach(file => {
    const item = make('li');
    item.append(make('a', words['method.' + file], {href: '../' + file}), ' ' + file);
    list.append(item);
  });
  view.append(list);
}

const VIEWS = [['overview', overview], ['branch', branch], ['compare', compareView], ['ballots', ballots], ['problems', problems], ['quality', quality], ['method', method]];
