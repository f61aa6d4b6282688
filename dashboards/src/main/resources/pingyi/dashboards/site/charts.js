// One function a kind of figure: (figure, legend place, width) -> {height, option}.
const charts = {

  trend(figure, place) {
    const points = figure.points;
    const segments = [];
    points.forEach((point, at) => {
      if (at === 0 || figure.breaksBefore.includes(point.year) || point.year !== figure.points[at - 1].year + 1) segments.push([]);
      segments[segments.length - 1].push(point);
    });
    const named = (key, other) => headingOf(figure.id, points.map(point => point[key])) || other;
    const strip = text => text.replace(/[（(].*[)）]/, '');
    const low = strip(named('low', '')), high = strip(named('high', ''));
    legend(place, [
      {label: strip(named('median', words['branch.median'])), colour: NAVY, line: 'solid'},
      {label: low && high ? low + '—' + high : figure.axis, colour: '#CFDDEB'}
    ]);
    const first = points[0].year, last = points[points.length - 1].year;
    const series = [];
    segments.forEach(segment => {
      const band = segment.map(p => [p.year, p.high]).concat([...segment].reverse().map(p => [p.year, p.low]));
      series.push({
        type: 'custom', silent: true, z: 1, data: [0], clip: false,
        renderItem: (params, api) => ({
          type: 'group', children: [segment.length > 1
            ? {type: 'polygon', shape: {points: band.map(p => api.coord(p))}, style: {fill: '#CFDDEB'}}
            : {type: 'line', shape: ends(api.coord(band[0]), api.coord(band[1])), style: {stroke: '#CFDDEB', lineWidth: 8}}]
        })
      });
      series.push({
        type: 'line', data: segment.map(p => [p.year, p.median]), z: 3, symbol: 'circle', symbolSize: 9,
        lineStyle: {color: NAVY, width: 3}, itemStyle: {color: NAVY},
        label: {...halo, show: points.length <= 15, position: 'top', distance: 8, color: NAVY, fontWeight: 'bold', fontSize: 13, formatter: p => one(p.value[1])},
        markLine: figure.breaksBefore.includes(segment[0].year) ? {
          silent: true, symbol: 'none', label: {show: true, position: 'end', formatter: words['figure.break'], color: SECONDARY, fontSize: 12},
          lineStyle: {color: SECONDARY, type: 'dashed', width: 1}, data: [{xAxis: segment[0].year - .5}]
        } : undefined
      });
    });
    const find = year => points.find(point => point.year === year);
    return {height: 440, option: Object.assign(base(), {
      grid: {left: 8, right: 24, top: 34, bottom: 8, containLabel: true},
      tooltip: Object.assign(base().tooltip, {formatter: p => { const q = find(p.value[0]); return q ? `${q.year}<br>${one(q.median)}（${one(q.low)}～${one(q.high)}）` : ''; }}),
      xAxis: valueAxis({min: first - .5, max: last + .5, interval: .5, splitLine: {show: false}, axisLine: {show: true, lineStyle: {color: AXIS}}, axisLabel: {color: INK, fontSize: 13, formatter: v => Number.isInteger(v) ? String(v) : ''}}),
      yAxis: valueAxis(roomy(points.flatMap(p => [p.low, p.high]))),
      series
    })};
  },

  slope(figure, place, width) {
    const narrow = width < 640;
    const lines = [...figure.lines].sort((a, b) => STRENGTH.indexOf(a.emphasis) - STRENGTH.indexOf(b.emphasis));
    emphasisLegend(place, lines);
    const labelled = lines.filter(line => lines.length <= 30 || line.emphasis !== 'PLAIN');
    const all = lines.flatMap(line => [line.left, line.right]);
    const height = Math.max(420, Math.min(labelled.length, 34) * 23 + 80);
    let left, right;
    return {height, option: Object.assign(base(), {
      grid: {left: narrow ? 52 : 90, right: narrow ? 200 : 300, top: 48, bottom: 16},
      xAxis: categoryAxis([figure.left, figure.right], {position: 'top', boundaryGap: false, axisLabel: {interval: 0, margin: 16, color: INK, fontSize: 14, fontWeight: 'bold'}, axisLine: {show: false}, splitLine: {show: true, lineStyle: {color: AXIS}}}),
      yAxis: valueAxis({min: Math.min(...all), max: Math.max(...all), show: false}),
      tooltip: Object.assign(base().tooltip, {formatter: p => { const l = lines[p.dataIndex]; return `${safe(l.label)}<br>${one(l.left)} → ${one(l.right)}`; }}),
      series: [{
        type: 'custom', clip: false, data: lines.map((line, at) => [0, line.left, line.right, at]),
        renderItem: (params, api) => {
          const area = params.coordSys, line = lines[params.dataIndex], look = EMPHASIS[line.emphasis];
          if (!left) {
            left = spread(labelled.map(l => api.coord([0, l.left])[1]), 19, area.y, area.y + area.height);
            right = spread(labelled.map(l => api.coord([1, l.right])[1]), 19, area.y, area.y + area.height);
          }
          const from = api.coord([0, line.left]), to = api.coord([1, line.right]);
          const strong = line.emphasis !== 'PLAIN';
          const children = [
            {type: 'line', shape: ends(from, to), style: {stroke: look.colour, lineWidth: look.weight}},
            {type: 'circle', shape: {cx: from[0], cy: from[1], r: strong ? 4.5 : 3}, style: {fill: look.colour}},
            {type: 'circle', shape: {cx: to[0], cy: to[1], r: strong ? 4.5 : 3}, style: {fill: look.colour}}
          ];
          const at = labelled.indexOf(line);
          if (at >= 0) {
            const style = {fill: strong ? look.colour : SECONDARY, font: (strong ? 'bold ' : '') + '13px ' + FONT, textVerticalAlign: 'middle'};
            const glyph = strong ? ' ' + look.glyph : '';
            children.push(leader(from, [from[0] - 16, left[at]]), leader(to, [to[0] + 16, right[at]]),
              {type: 'text', style: Object.assign({text: one(line.left), x: from[0] - 20, y: left[at], textAlign: 'right'}, style)},
              {type: 'text', style: Object.assign({text: `${one(line.right)}  ${cut(line.label, narrow ? 9 : 16)}${glyph}`, x: to[0] + 20, y: right[at], textAlign: 'left'}, style)});
          }
          return {type: 'group', children};
        }
      }]
    })};
  },

  intervals(figure, place, width) {
    const items = figure.items;
    const none = items.some(item => item.low === null || item.high === null);
    emphasisLegend(place, items, none ? [{label: words['interval.none'], colour: GREY, line: 'ring'}] : []);
    const known = items.flatMap(item => [item.value, item.low, item.high]).filter(v => v !== null);
    return {height: items.length * 25 + 84, option: Object.assign(base(), {
      grid: {left: 8, right: 62, top: 30, bottom: 34, containLabel: true},
      xAxis: valueAxis({...roomy(known), name: figure.axis, nameLocation: 'middle', nameGap: 32}),
      yAxis: categoryAxis(items.map(item => cut(item.label, width < 640 ? 9 : 18)), {inverse: true, axisLine: {show: false}, axisLabel: {color: INK, fontSize: 13, interval: 0}}),
      tooltip: Object.assign(base().tooltip, {formatter: p => { const i = items[p.dataIndex]; return `${safe(i.label)}<br>${one(i.value)}${i.low === null || i.high === null ? '' : `（${one(i.low)}～${one(i.high)}）`}`; }}),
      series: [{
        type: 'custom', z: 2, data: items.map((item, at) => [item.value, at]),
        renderItem: (params, api) => {
          const item = items[params.dataIndex], look = EMPHASIS[item.emphasis];
          if (item.low === null || item.high === null) return {type: 'group', children: []};
          const a = api.coord([item.low, params.dataIndex]), b = api.coord([item.high, params.dataIndex]);
          const style = {stroke: look.colour, lineWidth: item.emphasis === 'PLAIN' ? 1.5 : 2.5};
          const cap = p => ({type: 'line', shape: {x1: p[0], y1: p[1] - 4, x2: p[0], y2: p[1] + 4}, style});
          return {type: 'group', children: [{type: 'line', shape: ends(a, b), style}, cap(a), cap(b)]};
        }
      }, {
        type: 'scatter', z: 3,
        data: items.map((item, at) => {
          const look = EMPHASIS[item.emphasis], bare = item.low === null || item.high === null;
          return {value: [item.value, at], symbol: look.symbol, symbolSize: look.size,
            itemStyle: bare ? {opacity: 1, color: '#FFFFFF', borderColor: look.colour, borderWidth: 2} : {opacity: 1, color: look.colour}};
        }),
        markLine: figure.reference === null ? undefined : {
          silent: true, symbol: 'none', data: [{xAxis: figure.reference}], label: {show: false},
          lineStyle: {color: SECONDARY, type: 'dashed', width: 1}
        }
      }].concat(figure.reference === null ? [] : [{
        type: 'custom', silent: true, data: [0], clip: false,
        renderItem: (params, api) => {
          const x = api.coord([figure.reference, 0])[0];
          return {type: 'text', style: {text: figure.referenceLabel, x, y: params.coordSys.y - 8, textAlign: 'center', textVerticalAlign: 'bottom', fill: SECONDARY, font: '13px ' + FONT}};
        }
      }])
    })};
  },

  ballots(figure, place, width) {
    const narrow = width < 640;
    const colours = gradeColours(figure.grades.length, figure.favourable);
    const grades = figure.grades.map((label, at) => ({label, at, colour: colours[at], good: at < figure.favourable}));
    // From left to right as the bars lie: the least favourable first.
    legend(place, [...grades].reverse().map(grade => ({label: grade.label, colour: grade.colour})));
    const outward = grades.filter(g => g.good).reverse().concat(grades.filter(g => !g.good));
    const low = Math.max(...figure.bars.map(bar => sum(bar.shares.slice(figure.favourable))), 0);
    const high = Math.max(...figure.bars.map(bar => sum(bar.shares.slice(0, figure.favourable))), 0);
    const labels = figure.bars.map(bar => `${cut(bar.label, narrow ? 8 : 16)}  ${words.votes.replace('{0}', whole(bar.voters))}`);
    const percents = figure.bars.map(bar => parts(bar.shares));
    // A label is written where the segment is wider than it.
    const least = 34 * (low + high) / Math.max(80, width - (narrow ? 160 : 240));
    return {height: figure.bars.length * 29 + 60, option: Object.assign(base(), {
      grid: {left: 8, right: 30, top: 10, bottom: 8, containLabel: true},
      xAxis: valueAxis({min: -Math.min(1, Math.ceil(low * 10) / 10), max: Math.min(1, Math.ceil(high * 10) / 10), interval: .1, axisLabel: {color: INK, fontSize: 13, formatter: v => Math.round(v * 10) % 2 ? '' : Math.round(Math.abs(v) * 100) + '%'}}),
      yAxis: categoryAxis(labels, {inverse: true, axisLine: {show: true, onZero: true, lineStyle: {color: INK}}, axisLabel: {color: INK, fontSize: 13, interval: 0}, z: 5}),
      tooltip: Object.assign(base().tooltip, {formatter: p => `${safe(figure.bars[p.dataIndex].label)}<br>${safe(p.seriesName)} ${percent(Math.abs(p.value))}`}),
      series: outward.map(grade => ({
        type: 'bar', stack: 'shares', name: grade.label, barCategoryGap: '22%',
        itemStyle: {color: grade.colour, borderColor: '#FFFFFF', borderWidth: 1},
        label: {show: true, color: textOn(grade.colour), fontSize: 12, formatter: p => Math.abs(p.value) >= least ? percents[p.dataIndex][grade.at] + '%' : ''},
        data: figure.bars.map(bar => grade.good ? bar.shares[grade.at] : -bar.shares[grade.at])
      }))
    })};
  },

  funnel(figure, place) {
    const limits = figure.limits;
    emphasisLegend(place, figure.dots, [
      {label: words['limit.95'], colour: SECONDARY, line: 'dashed'},
      {label: words['limit.998'], colour: SECONDARY, line: 'solid'},
      {label: `${words['figure.target']} ${percent(figure.target)}`, colour: NAVY, line: 'solid'}]);
    const limit = (key, type) => ({
      type: 'line', data: limits.map(l => [l.voters, l[key] > 0 && l[key] < 1 ? l[key] : null]), symbol: 'none', silent: true, z: 1,
      lineStyle: {color: SECONDARY, width: 1.2, type}, tooltip: {show: false}});
    const wide = figure.spacing === 'LOGARITHMIC';
    // Equal values are one mark: the larger the more, with their number in it.
    const at = dot => `${dot.voters}/${dot.share}`;
    const alike = figure.dots.reduce((all, dot) => all.set(at(dot), [...(all.get(at(dot)) || []), dot]), new Map());
    const marks = [...alike.values()];
    const crowd = figure.dots.length > 100;
    const lowest = Math.min(...figure.dots.map(d => d.share), ...limits.map(l => l.low95));
    // The outer limits of the smallest groups may fall far below all dots: they may leave the plot.
    const shares = [lowest, ...limits.map(l => Math.max(l.low998, lowest - .15))];
    const voters = figure.dots.map(d => d.voters).concat(limits.map(l => l.voters));
    const min = Math.max(0, Math.floor((Math.min(...shares) - .02) * 20) / 20);
    // Names that would lie on one another move down, a line at a time; the plot is about 400 high.
    const across = v => wide ? Math.log(v / Math.min(...voters)) / Math.log(Math.max(...voters) / Math.min(...voters)) : (v - Math.min(...voters)) / Math.max(1, Math.max(...voters) - Math.min(...voters));
    const taken = [], moved = new Map();
    figure.dots.slice(0, figure.named).sort((a, b) => b.share - a.share).forEach(dot => {
      const x = across(dot.voters), from = (1 - dot.share) / (1 - min) * 400;
      let y = from;
      while (taken.some(one => Math.abs(one.x - x) < .3 && Math.abs(one.y - y) < 16)) y += 4;
      taken.push({x, y});
      moved.set(dot, y - from);
    });
    return {height: 500, option: Object.assign(base(), {
      grid: {left: 8, right: 30, top: 34, bottom: 34, containLabel: true},
      xAxis: valueAxis({...(wide ? {type: 'log', min: Math.min(...voters) * .8, max: Math.max(...voters) * 1.25, axisLabel: {color: INK, fontSize: 13, showMinLabel: false, showMaxLabel: false, formatter: whole}} : {min: Math.max(0, Math.min(...voters) - 1), max: Math.max(...voters) + 1}), minInterval: 1, name: figure.xAxis, nameLocation: 'middle', nameGap: 32, splitLine: {show: false}, axisLine: {show: true, lineStyle: {color: AXIS}}}),
      yAxis: valueAxis({min, max: 1, name: figure.yAxis, nameLocation: 'end', nameTextStyle: {align: 'left', color: SECONDARY, fontSize: 13, padding: [0, 0, 0, -36]}, axisLabel: {color: INK, fontSize: 13, formatter: v => Math.round(v * 100) + '%'}}),
      tooltip: Object.assign(base().tooltip, {formatter: p => p.seriesType === 'scatter' ? `${marks[p.dataIndex].slice(0, 12).map(d => safe(d.label)).join('<br>')}<br>${percent(p.value[1])} · ${words.votes.replace('{0}', whole(p.value[0]))}` : ''}),
      series: [limit('low95', 'dashed'), limit('high95', 'dashed'), limit('low998', 'solid'), limit('high998', 'solid'), {
        type: 'line', symbol: 'none', silent: true, z: 1, lineStyle: {color: NAVY, width: 1.5},
        data: limits.length ? [[limits[0].voters, figure.target], [limits[limits.length - 1].voters, figure.target]] : []
      }, {
        type: 'scatter', z: 3, clip: false,
        data: marks.map(heap => {
          const dot = heap[0], look = EMPHASIS[dot.emphasis];
          const named = figure.dots.indexOf(dot) < figure.named;
          const size = (crowd ? .65 : 1) * look.size * Math.min(2.2, Math.sqrt(heap.length));
          return {value: [dot.voters, Math.max(min, dot.share)], symbol: look.symbol, symbolSize: size,
            itemStyle: {opacity: 1, color: look.colour, borderColor: '#FFFFFF', borderWidth: 1},
            label: !named ? {show: heap.length > 1 && size > 13, position: 'inside', color: '#FFFFFF', fontSize: 11, fontWeight: 'bold', formatter: () => String(heap.length)} : {...halo, show: true, offset: [0, moved.get(dot)], position: 'bottom', distance: 8, align: dot.voters > .6 * Math.max(...voters) ? 'right' : 'left', color: look.colour, fontWeight: 'bold', fontSize: 13, formatter: () => `${cut(dot.label, 16)} ${percent(dot.share)}`}};
        })
      }]
    })};
  },

  stack(figure, place) {
    const colours = gradeColours(figure.series.length, Math.ceil(figure.series.length / 2));
    legend(place, figure.series.map((layer, at) => ({label: layer.label, colour: colours[at]})).filter((_, at) => sum(figure.series[at].counts) > 0));
    const highest = Math.max(...figure.columns.map((_, c) => sum(figure.series.map(layer => layer.counts[c]))), 1);
    return {height: 440, option: Object.assign(base(), {
      grid: {left: 8, right: 16, top: 34, bottom: 8, containLabel: true},
      xAxis: categoryAxis(figure.columns),
      yAxis: valueAxis({min: 0, scale: false, minInterval: 1, name: figure.axis, nameTextStyle: {align: 'left', color: SECONDARY, fontSize: 13, padding: [0, 0, 0, -20]}}),
      tooltip: Object.assign(base().tooltip, {formatter: p => `${safe(p.name)}<br>${safe(p.seriesName)} ${whole(p.value)}`}),
      series: figure.series.map((layer, at) => ({
        type: 'bar', stack: 'counts', name: layer.label, barMaxWidth: 84, barCategoryGap: '36%',
        itemStyle: {color: colours[at], borderColor: '#FFFFFF', borderWidth: 1},
        label: {show: true, color: textOn(colours[at]), fontSize: 13, formatter: p => p.value / highest >= .04 ? whole(p.value) : ''},
        data: layer.counts
      }))
    })};
  },

  bars(figure, place) {
    legend(place, []);
    const bars = [...figure.bars].reverse();
    return {height: Math.max(240, bars.length * 34 + 60), option: Object.assign(base(), {
      grid: {left: 8, right: 48, top: 34, bottom: 8, containLabel: true},
      xAxis: valueAxis({min: 0, scale: false, minInterval: 1}),
      yAxis: categoryAxis(bars.map(bar => bar.label)),
      tooltip: Object.assign(base().tooltip, {formatter: p => `${safe(p.name)} ${whole(p.value)}`}),
      series: [{type: 'bar', barMaxWidth: 26, label: {show: true, position: 'right', color: INK, fontSize: 13, formatter: p => whole(p.value)},
        data: bars.map(bar => ({value: bar.value, itemStyle: {color: bar.emphasis === 'PLAIN' ? GREY : NAVY}}))}]
    })};
  },

  rectification(figure, place) {
    const colours = {ON_TIME: NAVY, LATE: '#4C7FB0', UNTIMED: '#86AED3', LASTING: GREY, NOT_STATED: '#E4E8EC', OPEN: '#F0C27B', OVERDUE: '#C8442B'};
    legend(place, figure.states.map((state, at) => ({label: figure.labels[at], colour: colours[state]})));
    const rows = [...figure.rows].reverse();
    return {height: Math.max(240, rows.length * 56 + 60), option: Object.assign(base(), {
      grid: {left: 8, right: 24, top: 34, bottom: 8, containLabel: true},
      xAxis: valueAxis({min: 0, scale: false, minInterval: 1}),
      yAxis: categoryAxis(rows.map(row => row.label)),
      tooltip: Object.assign(base().tooltip, {formatter: p => `${safe(p.name)}<br>${safe(p.seriesName)} ${whole(p.value)}`}),
      series: figure.states.map((state, at) => ({
        type: 'bar', stack: 'items', name: figure.labels[at], barMaxWidth: 40,
        itemStyle: {color: colours[state], borderColor: '#FFFFFF', borderWidth: 1},
        label: {show: true, color: textOn(colours[state]), fontSize: 13, formatter: p => p.value > 0 ? whole(p.value) : ''},
        data: rows.map(row => row.counts[at])
      }))
    })};
  },

  multiples(figure, place, width) {
    legend(place, []);
    const panels = figure.panels, columns = Math.max(1, Math.min(panels.length, Math.floor(width / 170)));
    const rows = Math.ceil(panels.length / columns), high = 130;
    const all = panels.flatMap(p => [...p.values, ...p.lows, ...p.highs]).filter(v => v !== null);
    const least = Math.floor(Math.min(...all)), most = Math.ceil(Math.max(...all));
    const box = at => ({left: `${at % columns / columns * 100 + 1}%`, width: `${100 / columns - 4}%`, top: Math.floor(at / columns) * high + 26, height: high - 54});
    const parts = panel => {
      const parts = [[]];
      panel.values.forEach((value, at) => {
        if (panel.breaksBefore.includes(at)) parts.push([]);
        parts[parts.length - 1].push([at, value]);
      });
      return parts;
    };
    return {height: rows * high + 10, option: Object.assign(base(), {
      title: panels.map((panel, at) => ({text: panel.label, left: box(at).left, top: box(at).top - 24, textStyle: {fontSize: 12, fontWeight: 'normal', color: INK, width: width / columns - 16, overflow: 'truncate'}})),
      grid: panels.map((_, at) => box(at)),
      xAxis: panels.map((_, at) => Object.assign(categoryAxis(figure.years.map(String)), {gridIndex: at, axisLabel: {interval: Math.max(0, figure.years.length - 2), fontSize: 11, color: SECONDARY}})),
      yAxis: panels.map((_, at) => Object.assign(valueAxis({min: least, max: most, splitNumber: 2, axisLabel: {show: false}}), {gridIndex: at})),
      tooltip: Object.assign(base().tooltip, {formatter: p => `${safe(panels[Number(p.seriesId.split('.')[1])].label)}<br>${figure.years[p.value[0]]} ${one(p.value[1])}`}),
      series: panels.flatMap((panel, at) => [
        {type: 'custom', silent: true, xAxisIndex: at, yAxisIndex: at, data: panel.values.map((_, k) => [k]), renderItem: (params, api) => {
          const k = api.value(0), low = panel.lows[k], up = panel.highs[k];
          return low === null || up === null ? {type: 'group', children: []} : {type: 'line', shape: ends(api.coord([k, low]), api.coord([k, up])), style: {stroke: AXIS, lineWidth: 2}};
        }},
        ...parts(panel).map((part, k) => ({id: `m.${at}.${k}`, type: 'line', xAxisIndex: at, yAxisIndex: at, data: part, connectNulls: false, symbol: 'circle', symbolSize: 5, lineStyle: {color: GREY, width: 1.5}, itemStyle: {color: NAVY}}))
      ])
    })};
  },

  control(figure, place) {
    const points = figure.points, labels = points.map(p => p.label);
    // A share is printed as one: its limits never leave 0 to 1.
    const share = points.every(p => p.value <= 1 && (p.high === null || p.high <= 1));
    const print = share ? percent : one;
    legend(place, [{label: figure.axis, colour: INK, line: 'solid'}, {label: words['limit.control'], colour: '#CFDDEB'}]);
    const starts = points.map((p, at) => at).filter(at => at > 0 && points[at].stretch !== points[at - 1].stretch);
    const bounds = [0, ...starts, points.length];
    const part = (from, to, key) => points.map((p, at) => at >= from && at < to ? p[key] : null);
    const bands = {type: 'custom', silent: true, z: 1, data: [0], clip: false, renderItem: (params, api) => {
      const area = params.coordSys, step = area.width / points.length, x = at => area.x + at * step, y = v => api.coord([0, v])[1];
      return {type: 'group', children: points.map((p, at) => ({p, at})).filter(({p}) => p.low !== null && p.high !== null)
        .map(({p, at}) => ({type: 'rect', shape: {x: x(at), y: y(p.high), width: step, height: y(p.low) - y(p.high)}, style: {fill: '#CFDDEB'}}))
        .concat(points.map((p, at) => ({type: 'line', shape: {x1: x(at), x2: x(at + 1), y1: y(p.mean), y2: y(p.mean)}, style: {stroke: GREY, lineWidth: 1.5}})))
        .concat(starts.map(at => ({type: 'line', shape: {x1: x(at), x2: x(at), y1: area.y, y2: area.y + area.height}, style: {stroke: SECONDARY, lineDash: [4, 4], lineWidth: 1}})))};
    }};
    const lines = bounds.slice(0, -1).map((from, i) => ({
      type: 'line', data: part(from, bounds[i + 1], 'value').map((value, at) => value === null ? null : {
        value, symbol: EMPHASIS[points[at].emphasis].symbol, symbolSize: points[at].emphasis === 'PLAIN' ? 6 : 12,
        itemStyle: {color: points[at].emphasis === 'PLAIN' ? INK : EMPHASIS[points[at].emphasis].colour},
        label: {...halo, show: points[at].emphasis !== 'PLAIN', position: value < points[at].mean ? 'bottom' : 'top', color: EMPHASIS[points[at].emphasis].colour, fontWeight: 'bold', formatter: print(value)}}),
      connectNulls: false, z: 3, lineStyle: {color: INK, width: 1.5}, labelLayout: {hideOverlap: true}
    }));
    const known = points.flatMap(p => [p.value, p.low, p.high]).filter(v => v !== null);
    const low = Math.min(...known), high = Math.max(...known), room = (high - low) * .06 || .01;
    return {height: 440, option: Object.assign(base(), {
      grid: {left: 8, right: 16, top: 24, bottom: 8, containLabel: true},
      xAxis: categoryAxis(labels),
      yAxis: valueAxis(share ? {min: Math.max(0, low - room), max: Math.min(1, high + room), axisLabel: {color: INK, fontSize: 13, formatter: v => Math.round(100 * v) + '%'}} : roomy(known)),
      tooltip: {show: false},
      series: [bands, ...lines]
    })};
  },

  /** One branch against the median of all: made of a table and a figure, so not one of their kinds. */
  branch(history, trend, place) {
    const values = history.values, cuts = history.cuts;
    const medians = history.columns.map(column => {
      const point = trend && trend.points.find(p => p.year === parseInt(column, 10));
      return point ? point.median : null;
    });
    legend(place, [{label: words['branch.score'], colour: NAVY, line: 'solid'}].concat(trend ? [{label: words['branch.median'], colour: GREY, line: 'solid'}] : [])
      .concat(cuts.length ? [{label: words['figure.break'], colour: SECONDARY, line: 'dashed'}] : []));
    const segments = (list, before) => {
      const starts = [0, ...before.filter(at => at > 0), history.columns.length];
      return starts.slice(0, -1).map((from, i) => list.map((v, at) => at >= from && at < starts[i + 1] ? v : null));
    };
    const line = (data, colour, width, labelled) => ({
      type: 'line', data, symbol: 'circle', symbolSize: width * 3, connectNulls: false,
      lineStyle: {color: colour, width}, itemStyle: {color: colour}, z: labelled ? 3 : 2,
      label: {...halo, show: labelled, position: 'top', color: colour, fontWeight: 'bold', fontSize: 13, formatter: p => one(p.value)}});
    const known = values.concat(medians).filter(v => v !== null);
    const rules = {type: 'custom', silent: true, data: [0], clip: false, renderItem: (params, api) => ({
      type: 'group', children: cuts.map(at => {
        const x = (api.coord([at - 1, 0])[0] + api.coord([at, 0])[0]) / 2, area = params.coordSys;
        return {type: 'line', shape: {x1: x, x2: x, y1: area.y, y2: area.y + area.height}, style: {stroke: SECONDARY, lineDash: [4, 4], lineWidth: 1}};
      })})};
    return {height: 320, option: Object.assign(base(), {
      grid: {left: 8, right: 16, top: 24, bottom: 8, containLabel: true},
      xAxis: categoryAxis(history.columns),
      yAxis: valueAxis(roomy(known)),
      tooltip: {show: false},
      series: [...segments(medians, history.medianCuts).map(data => line(data, GREY, 2, false)), ...segments(values, cuts).map(data => line(data, NAVY, 3, true)), rules]
    })};
  }
};

function ends(a, b) { return {x1: a[0], y1: a[1], x2: b[0], y2: b[1]}; }
// Whole percents that add up: the largest remainders are given one more, as Parts.java does.
function parts(shares) {
  const cut = shares.map(share => Math.floor(share * 100 + 1e-9)), missing = Math.round(sum(shares) * 100) - sum(cut);
  shares.map((share, at) => [cut[at] - share * 100, at]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, missing).forEach(([, at]) => cut[at]++);
  return cut;
}
function sum(values) { return values.reduce((total, value) => total + value, 0); }
function leader(from, to) {
  const side = Math.sign(to[0] - from[0]);
  return {type: 'line', shape: ends([from[0] + side * 5, from[1]], to), style: {stroke: AXIS, lineWidth: 1}};
}
// Room above and below, on whole steps; a dot or a line need not start at zero.
function roomy(values) {
  const low = Math.min(...values), high = Math.max(...values);
  const interval = [1, 2, 5, 10, 20].find(step => (high - low) / step <= 7) || 50;
  return {min: Math.floor(low / interval - .2) * interval, max: Math.ceil(high / interval + .2) * interval, interval};
}
