// What belongs to the document and not to a sheet: names, custom XML, properties, settings, charts.
import { failAsHost, type PreviewHost } from '../host.ts';
import { changeAsHost, contentOf, type GridState, openWorkbook, setContent } from './gridState.ts';

/** The host's handling of the document. `redraw` is called when charts changed. */
export function gridDocument(
  state: GridState,
  redraw: () => void,
): Pick<
  PreviewHost,
  | 'names'
  | 'addName'
  | 'removeName'
  | 'customXml'
  | 'setCustomXml'
  | 'properties'
  | 'setProperties'
  | 'settings'
  | 'setSettings'
  | 'page'
  | 'setPage'
  | 'charts'
  | 'setChart'
  | 'removeChart'
> {
  return {
    names: () => state.names,
    addName(name) {
      // A defined name may be no cell address and starts with a letter, an underscore or a backslash.
      if (
        !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name.name) ||
        /^[A-Za-z]{1,3}\d+$/.test(name.name)
      ) {
        failAsHost(
          'InvalidArgument',
          'The argument is invalid or missing or has an incorrect format.',
        );
      }
      const lower = name.name.toLowerCase();
      const isTaken = state.names.some(
        (each) => each.name.toLowerCase() === lower && each.sheetId === name.sheetId,
      );
      if (isTaken) {
        failAsHost('ItemAlreadyExists', 'The resource being created already exists.');
      }
      changeAsHost(state, () =>
        openWorkbook(state).insertDefinedName(name.name, name.formula.replace(/^=/, '')),
      );
      state.names = [...state.names, name];
    },
    removeName(name) {
      changeAsHost(state, () => openWorkbook(state).deleteDefinedName(name));
      state.names = state.names.filter((each) => each.name !== name);
    },
    customXml: () => state.customXml,
    setCustomXml(parts) {
      state.customXml = parts;
    },
    properties: () => state.properties,
    setProperties(values) {
      // Copied, since the frame that made the map may be gone before it is read again.
      state.properties = new Map(values);
    },
    settings: () => state.settings,
    setSettings(values) {
      state.settings = values;
    },
    page: (sheetId) => contentOf(state, sheetId).page,
    setPage(sheetId, change) {
      setContent(state, sheetId, { page: { ...contentOf(state, sheetId).page, ...change } });
    },
    charts: (sheetId) => contentOf(state, sheetId).charts,
    setChart(chart) {
      const others = contentOf(state, chart.sheetId).charts.filter((each) => each.id !== chart.id);
      setContent(state, chart.sheetId, { charts: [...others, { ...chart }] });
      redraw();
    },
    removeChart(id) {
      for (const [sheetId, { charts }] of state.content) {
        const left = charts.filter((each) => each.id !== id);
        if (left.length < charts.length) setContent(state, sheetId, { charts: left });
      }
      redraw();
    },
  };
}
