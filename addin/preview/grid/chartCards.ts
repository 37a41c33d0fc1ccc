// Puts the charts of the sheet in front over the grid, and the marks of its notes, and keeps each at its place while the
// sheet scrolls.
import type { HostChart, PreviewHost } from '../host.ts';
import { chartFigures, drawChart } from './charts.ts';
import { contentOf, type GridState } from './gridState.ts';
import { noteMarks } from './noteMarks.ts';
import { drawnPlace, frozenHeightInTheWay } from './scroll.ts';
import type { UniverSheet } from './univer.ts';

const pixelsPerPoint = 96 / 72;

/** Starts drawing into an element that covers the cells; the answer redraws. */
export function showChartCards(
  layer: HTMLElement,
  state: GridState,
  read: PreviewHost['read'],
): () => void {
  function redraw(): void {
    const sheet = state.univer.getActiveWorkbook()?.getActiveSheet();
    const own = sheet ? contentOf(state, sheet.getSheetId()).charts : [];
    layer.style.clipPath = `inset(${sheet ? frozenHeightInTheWay(sheet) : 0}px 0 0 0)`;
    const notes = sheet ? noteMarks(sheet, contentOf(state, sheet.getSheetId()).notes) : [];
    layer.replaceChildren(...notes, ...(sheet ? own.map((chart) => card(sheet, chart, read)) : []));
  }
  for (const event of ['Scroll', 'ActiveSheetChanged', 'SheetZoomChanged'] as const) {
    state.univer.addEvent(state.univer.Event[event], () => requestAnimationFrame(redraw));
  }
  return redraw;
}

function card(sheet: UniverSheet, chart: HostChart, read: PreviewHost['read']): HTMLElement {
  const place = drawnPlace(sheet, chart.left * pixelsPerPoint, chart.top * pixelsPerPoint);
  const figure = document.createElement('figure');
  figure.className = 'chart';
  figure.style.left = `${place.left}px`;
  figure.style.top = `${place.top}px`;
  figure.style.scale = String(sheet.getZoom());
  // The drawing escapes every text it is given.
  figure.innerHTML = drawChart(
    chart.kind,
    chart.title,
    chartFigures(read(chart.source), chart.seriesBy),
    Math.round(chart.width * pixelsPerPoint),
    Math.round(chart.height * pixelsPerPoint),
    chart.look,
  );
  const caption = document.createElement('figcaption');
  caption.textContent = 'Drawn by the preview; Excel draws it its own way.';
  figure.append(caption);
  return figure;
}
