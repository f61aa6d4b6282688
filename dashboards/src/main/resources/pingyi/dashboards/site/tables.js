// Tables: a table of the facts as rows that can be filtered, sorted, shown in parts and taken away as CSV.
const NOTHING = '—', PART = 200;

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  return element;
}

/** A value as a reader sees it; what is missing is never a zero. */
function shown(value, format) {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value !== 'number') return value;
  const size = (digits, amount = Math.abs(value)) => amount.toFixed(digits);
  const signed = text => value < 0 && /[1-9]/.test(text) ? '−' + text : text;
  switch (format) {
    case 'COUNT': return signed(whole(Math.abs(value)));
    case 'PLAIN': return signed(size(0));
    case 'SCORE': return signed(size(1));
    case 'CHANGE': return (value > 0 && size(1) !== '0.0' ? '+' : '') + signed(size(1));
    case 'SHARE': return signed(size(1, Math.abs(value * 100))) + '%';
    case 'STATISTIC': return signed(size(4));
    default: return String(value).replace('-', '−');
  }
}

/** A table of the facts with its rows as positions, so that no row is copied. */
class Rows {
  constructor(table, at = [...Array(table.rows).keys()]) {
    this.columns = table.columns;
    this.table = table;
    this.at = at;
  }
  column(key) { return this.columns.find(column => column.key === key); }
  value(row, key) { return cell(this.column(key), row); }
  where(key, value) {
    const column = this.column(key);
    return new Rows(this.table, column ? this.at.filter(row => cell(column, row) === value) : []);
  }
  values(key) {
    const column = this.column(key);
    return column ? [...new Set(this.at.map(row => cell(column, row)).filter(value => value !== null))] : [];
  }
  only(keys) { const less = new Rows(this.table, this.at); less.columns = keys.map(key => this.column(key)).filter(Boolean); return less; }
}

function cell(column, row) {
  if (!column) return null;
  if (column.numbers) return column.numbers[row];
  return column.at[row] < 0 ? null : column.texts[column.at[row]];
}

/** Numbers by value, texts by pinyin, nothing always last. */
function compare(a, b, direction) {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  return direction * collator.compare(a, b);
}
const collator = new Intl.Collator('zh-CN', {numeric: true});

/**
 * A table element of rows.
 *
 * @param link a function of a row and a key that gives an address, or nothing
 */
function tableOf(rows, caption, link = () => undefined) {
  const region = make('div', undefined, {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption});
  const table = make('table', undefined, {class: 'data'});
  const body = make('tbody'), line = make('tr');
  let order = rows.at, limit = PART;
  const more = make('button', undefined, {type: 'button', class: 'plain'});
  const fill = () => {
    body.replaceChildren(...order.slice(0, limit).map(row => {
      const tr = make('tr');
      rows.columns.forEach((column, position) => {
        const value = cell(column, row), text = shown(value, column.format);
        const numeric = column.format !== 'TEXT';
        const td = make(position ? 'td' : 'th', undefined, position ? {} : {scope: 'row'});
        if (numeric) td.className = 'n'; else td.className = broad(text) <= 48 ? 'k' : 'w';
        const address = link(row, column.key);
        if (address) td.append(make('a', text, {href: address})); else td.textContent = text;
        tr.append(td);
      });
      return tr;
    }));
    more.hidden = order.length <= limit;
    more.textContent = word('table.more').replace('{0}', whole(order.length));
  };
  rows.columns.forEach(column => {
    const head = make('th', undefined, {scope: 'col', 'aria-sort': 'none', class: column.format === 'TEXT' ? undefined : 'n'});
    const button = make('button', column.label, {type: 'button', title: word('table.sort')});
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      [...line.cells].forEach(each => each.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      order = [...rows.at].sort((a, b) => compare(cell(column, a), cell(column, b), down ? -1 : 1));
      fill();
      say(word(down ? 'table.descending' : 'table.ascending').replace('{0}', column.label));
    });
    head.append(button);
    line.append(head);
  });
  more.addEventListener('click', () => { limit = Infinity; fill(); });
  const head = make('thead');
  head.append(line);
  table.append(make('caption', caption), head, body);
  fill();
  region.append(table);
  const all = make('div', undefined, {class: 'table'}), take = make('button', word('table.csv'), {type: 'button', class: 'plain'});
  take.addEventListener('click', () => download(caption, csv(rows, order)));
  const foot = make('p', undefined, {class: 'foot'});
  foot.append(make('span', word('table.rows').replace('{0}', whole(rows.at.length))), more, take);
  all.append(region, foot);
  return all;
}

/** RFC 4180; a text that a spreadsheet would take for a formula is led by an apostrophe. */
function csv(rows, order) {
  const text = value => value === null ? '' : typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  const quoted = value => /[",\n\r]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
  return [rows.columns.map(column => column.label)].concat(order.map(row => rows.columns.map(column => text(cell(column, row)))))
    .map(line => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob(['\ufeff' + text], {type: 'text/csv'}));
  const link = make('a', undefined, {href: address, download: name.replace(/[\\/:*?"<>|]/g, '_').slice(0, 60) + '.csv'});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function say(text) { document.getElementById('said').textContent = text; }

/** Branch by year as a real table whose cells are coloured, so that it can be read aloud and copied. */
function heatTable(figure) {
  const SHADES = 7, values = figure.rows.flatMap(row => row.values).filter(value => value !== null);
  const low = Math.min(...values), width = Math.max(...values) - low;
  const shade = value => value === null ? 'none' : 's' + (width <= 0 ? Math.floor(SHADES / 2) : Math.min(SHADES - 1, Math.floor(SHADES * (value - low) / width)));
  const edge = at => figure.breaksBefore.includes(at) ? ' cut' : '';
  const region = make('div', undefined, {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': figure.caption.title});
  const format = figure.data.columns[1].format;
  const table = make('table', undefined, {class: 'heat'}), head = make('tr'), body = make('tbody');
  head.append(make('td'), ...figure.columns.map((column, at) => make('th', column, {scope: 'col', class: edge(at).trim()})));
  figure.rows.forEach(row => {
    const line = make('tr'), name = make('th', undefined, {scope: 'row'}), id = branchOf(row.label);
    name.append(id === undefined ? row.label : make('a', row.label, {href: address('branch', id)}));
    line.append(name, ...row.values.map((value, at) => make('td', shown(value, format), {class: (shade(value) + edge(at)).trim()})));
    body.append(line);
  });
  const top = make('thead');
  top.append(head);
  table.append(make('caption', figure.caption.altText), top, body);
  region.append(table);
  return region;
}
