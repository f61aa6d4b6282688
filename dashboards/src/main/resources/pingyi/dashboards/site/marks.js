'use strict';
// The look of marks: colours, symbols, legends, and labels that keep out of each other's way.
const INK = '#1F2D3D', SECONDARY = '#5B6773', RULE = '#E4E8EC', AXIS = '#B8C0C8';
const NAVY = '#1F4E79', VERMILION = '#C8442B', GREY = '#8A94A0';
const FONT = '"Noto Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

// Colour is never alone: each emphasis has its own symbol too.
const EMPHASIS = {
  PLAIN: {colour: GREY, symbol: 'circle', size: 10, weight: 1.2, glyph: '●'},
  FOCUS: {colour: NAVY, symbol: 'diamond', size: 13, weight: 2.4, glyph: '◆'},
  BETTER: {colour: NAVY, symbol: 'triangle', size: 12, weight: 2.4, glyph: '▲'},
  WORSE: {colour: VERMILION, symbol: 'path://M0,0 L10,0 L5,9 Z', size: 12, weight: 2.4, glyph: '▼'}
};
const STRENGTH = ['PLAIN', 'FOCUS', 'BETTER', 'WORSE'];

const facts = JSON.parse(document.getElementById('facts').textContent);
// What is told in the language that is chosen: set by the page before anything is drawn.
let told = null, words = {};
const word = (key, other = '') => words[key] === undefined ? other : words[key];

const one = value => value < 0 ? '−' + (-value).toFixed(1) : value.toFixed(1);
const percent = share => (100 * share).toFixed(1) + '%';
const whole = value => Math.round(value).toLocaleString('en-US');
// ECharts writes tooltips as HTML.
const safe = text => String(text).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');
// A Han character is as broad as two of the others.
const broad = text => [...text].reduce((sum, c) => sum + (c >= '\u1100' ? 2 : 1), 0);
/** The text in at most so many Han characters or twice as many others. */
const cut = (text, length) => {
  if (broad(text) <= 2 * length) return text;
  let kept = '';
  for (const c of text) { if (broad(kept + c) > 2 * length - 2) break; kept += c; }
  return kept + '…';
};

/** Favourable grades in blues, the others in browns; the strongest at the ends. */
function gradeColours(count, favourable) {
  const good = [[], [NAVY], [NAVY, '#86AED3'], [NAVY, '#4F82B3', '#A9C6E0'], [NAVY, '#3F729F', '#86AED3', '#BFD5EA']];
  const poor = [[], ['#B5541C'], ['#F0C27B', '#B5541C'], ['#F0C27B', '#DB8A4C', '#B5541C'], ['#F6DDB4', '#F0C27B', '#DB8A4C', '#B5541C']];
  const pick = (sets, n) => sets[n] || Array.from({length: n}, (_, at) => sets[4][Math.floor(4 * at / n)]);
  return pick(good, favourable).concat(pick(poor, count - favourable));
}

/** Text that can be read on a colour. */
function textOn(hex) {
  const part = at => { const v = parseInt(hex.substr(at, 2), 16) / 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  const light = .2126 * part(1) + .7152 * part(3) + .0722 * part(5);
  return 1.05 / (light + .05) >= 4.5 ? '#FFFFFF' : INK;
}

/** Writes the legend of a figure: entries of {label, colour, glyph | line | band}. */
function legend(place, entries) {
  if (!place) return;
  place.replaceChildren(...entries.map(entry => {
    const item = document.createElement('span');
    const mark = document.createElement('i');
    mark.setAttribute('aria-hidden', 'true');
    if (entry.glyph) {
      mark.className = 'glyph';
      mark.textContent = entry.glyph;
      mark.style.color = entry.colour;
    } else {
      mark.className = entry.line ? 'line ' + entry.line : 'swatch';
      mark.style.setProperty('--colour', entry.colour);
    }
    item.append(mark, entry.label);
    return item;
  }));
}

function emphasisLegend(place, marks, extra = []) {
  const present = STRENGTH.filter(e => marks.some(mark => mark.emphasis === e));
  const entries = present.length > 1 || extra.length
    ? present.map(e => ({label: words['emphasis.' + e], colour: EMPHASIS[e].colour, glyph: EMPHASIS[e].glyph})) : [];
  legend(place, entries.concat(extra));
}

/**
 * Moves positions apart to a least distance with the least movement: neighbours that collide share
 * their mean (pool adjacent violators on the positions less their rank).
 */
function spread(positions, distance, low, high) {
  const order = positions.map((at, index) => ({at, index})).sort((a, b) => a.at - b.at);
  const gap = Math.min(distance, (high - low) / Math.max(1, order.length - 1));
  const blocks = [];
  order.forEach((mark, rank) => {
    let block = {sum: mark.at - rank * gap, size: 1};
    while (blocks.length && blocks[blocks.length - 1].sum / blocks[blocks.length - 1].size > block.sum / block.size) {
      const before = blocks.pop();
      block = {sum: before.sum + block.sum, size: before.size + block.size};
    }
    blocks.push(block);
  });
  const moved = [], top = high - (order.length - 1) * gap;
  let rank = 0;
  blocks.forEach(block => {
    const at = Math.max(low, Math.min(top, block.sum / block.size));
    for (let i = 0; i < block.size; i++, rank++) moved[order[rank].index] = at + rank * gap;
  });
  return moved;
}

/** The heading of the column of a figure's data that holds these values. */
function headingOf(id, values) {
  const figure = told.figures.find(each => each.id === id);
  const found = figure && figure.data.columns.find(column => column.numbers && column.numbers.length === values.length
    && column.numbers.every((number, at) => number !== null && Math.abs(number - values[at]) < 1e-5));
  return found ? found.label : null;
}

const axisLook = {
  axisLine: {lineStyle: {color: AXIS}}, axisTick: {show: false},
  axisLabel: {color: INK, fontSize: 13}, splitLine: {lineStyle: {color: RULE}},
  nameTextStyle: {color: SECONDARY, fontSize: 13}
};
// A white rim keeps a label readable where it lies on a line.
const halo = {textBorderColor: '#FFFFFF', textBorderWidth: 3};
const base = () => ({
  animation: false, aria: {enabled: false}, textStyle: {fontFamily: FONT, color: INK},
  tooltip: {trigger: 'item', confine: true, transitionDuration: 0, textStyle: {color: INK, fontSize: 13}, borderColor: AXIS}
});
const valueAxis = more => Object.assign({type: 'value', scale: true}, axisLook, {axisLine: {show: false}}, more);
const categoryAxis = (data, more) => Object.assign({type: 'category', data}, axisLook, more);
