// worksheet.pageLayout: how a sheet is printed. The preview prints nothing; it keeps what is asked for.
import type { Batch } from './batch.ts';
import { clientObject, type Property } from './clientObject.ts';
import { notImplemented } from './officeError.ts';

const places = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

/** Makes the page layout of a sheet. */
export function pageLayout(batch: Batch, sheetId: () => string): Excel.PageLayout {
  const { host } = batch;
  const kind = 'PageLayout';
  const rangeText = (given: Excel.Range | Excel.RangeAreas | string, name: string): string => {
    if (typeof given !== 'string') throw notImplemented(kind, `${name} with a range`);
    return given;
  };
  return clientObject<Excel.PageLayout>({
    kind,
    batch,
    properties: {
      orientation: {
        read: () => host.page(sheetId()).orientation ?? 'Portrait',
        write: (value) =>
          host.setPage(sheetId(), {
            orientation: value === 'Landscape' ? 'Landscape' : 'Portrait',
          }),
      },
      zoom: {
        read() {
          const { fitted } = host.page(sheetId());
          if (!fitted) return { scale: 100 };
          const { wide, tall } = fitted;
          return {
            ...(wide > 0 && { horizontalFitToPages: wide }),
            ...(tall > 0 && { verticalFitToPages: tall }),
          };
        },
        write({ scale, horizontalFitToPages, verticalFitToPages }) {
          if (scale !== undefined) throw notImplemented(kind, 'zoom by a scale');
          const fitted = { wide: horizontalFitToPages ?? 0, tall: verticalFitToPages ?? 0 };
          host.setPage(sheetId(), { fitted });
        },
      },
    },
    members: {
      setPrintArea: (area) =>
        batch.write(`${kind}.setPrintArea`, () =>
          host.setPage(sheetId(), { area: rangeText(area, 'setPrintArea') }),
        ),
      setPrintTitleRows: (rows) =>
        batch.write(`${kind}.setPrintTitleRows`, () =>
          host.setPage(sheetId(), { titleRows: rangeText(rows, 'setPrintTitleRows') }),
        ),
      get headersFooters() {
        return clientObject<Excel.HeaderFooterGroup>({
          kind: 'HeaderFooterGroup',
          batch,
          members: {
            get defaultForAllPages() {
              return headerFooter(batch, sheetId);
            },
          },
        });
      },
    },
  });
}

function headerFooter(batch: Batch, sheetId: () => string): Excel.HeaderFooter {
  const { host } = batch;
  const text = (place: (typeof places)[number]): Property<string> => ({
    read: () => host.page(sheetId()).texts?.[place] ?? '',
    write: (value) =>
      host.setPage(sheetId(), { texts: { ...host.page(sheetId()).texts, [place]: value } }),
  });
  return clientObject<Excel.HeaderFooter>({
    kind: 'HeaderFooter',
    batch,
    properties: Object.fromEntries(places.map((place) => [place, text(place)])),
  });
}
