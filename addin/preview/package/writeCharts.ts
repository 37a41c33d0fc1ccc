// Writes the charts of a sheet: each a part of its own, and a frame for it in the sheet's drawing.
import type { HostChart } from '../host.ts';
import { type SheetChart, unitsPerPoint } from './charts.ts';
import { declarePart, undeclarePart } from './contentTypes.ts';
import { addRelationship, readRelationships, removeRelationships } from './relationships.ts';
import { setSheetElement } from './sheetElement.ts';
import { escapeXml } from './xml.ts';
import { type Parts, partText, withoutParts, withPart } from './zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const openXml = 'application/vnd.openxmlformats-officedocument';

/** Brings the charts of a sheet to those given; `xmlOf` answers the chart part of a chart. */
export function writeCharts(
  parts: Parts,
  sheetPart: string,
  before: readonly SheetChart[],
  now: readonly SheetChart[],
  xmlOf: (chart: HostChart) => string,
): Parts {
  let result = parts;
  for (const chart of before) {
    if (chart.part !== undefined && !now.includes(chart)) result = drop(result, sheetPart, chart);
  }
  for (const chart of now)
    if (!before.includes(chart)) result = add(result, sheetPart, chart, xmlOf(chart));
  return result;
}

function drop(parts: Parts, sheetPart: string, { part }: SheetChart): Parts {
  const drawingPart = drawingOf(parts, sheetPart);
  if (drawingPart === undefined || part === undefined) return parts;
  const ids = readRelationships(parts, drawingPart)
    .filter((each) => each.target === part)
    .map((each) => each.id);
  const frames = partText(parts, drawingPart)!.replace(
    /<((?:\w+:)?(?:absolute|oneCell|twoCell)Anchor)[\s>][\s\S]*?<\/\1>/g,
    (frame) => (ids.some((id) => frame.includes(`r:id="${id}"`)) ? '' : frame),
  );
  const untied = removeRelationships(withPart(parts, drawingPart, frames), drawingPart, ids);
  return undeclarePart(withoutParts(untied, [part]), part);
}

function add(parts: Parts, sheetPart: string, chart: HostChart, xml: string): Parts {
  const part = freePart(parts, 'xl/charts/chart');
  const written = declarePart(withPart(parts, part, xml), part, `${openXml}.drawingml.chart+xml`);
  const { parts: ready, drawingPart } = withDrawing(written, sheetPart);
  const tied = addRelationship(ready, drawingPart, `${office}/chart`, part);
  const text = partText(tied.parts, drawingPart)!;
  const end = /<\/(\w+:)?wsDr>\s*$/.exec(text)!;
  const frame = frameXml(chart, tied.id, (text.match(/<\/?(?:\w+:)?cNvPr\b/g)?.length ?? 0) + 2);
  return withPart(tied.parts, drawingPart, text.slice(0, end.index) + frame + end[0]);
}

function drawingOf(parts: Parts, sheetPart: string): string | undefined {
  return readRelationships(parts, sheetPart).find((each) => each.type === 'drawing')?.target;
}

function withDrawing(parts: Parts, sheetPart: string): { parts: Parts; drawingPart: string } {
  const known = drawingOf(parts, sheetPart);
  if (known !== undefined) {
    const text = partText(parts, known)!;
    const opened = text.replace(/<((?:\w+:)?wsDr)([^>]*)\/>\s*$/, '<$1$2></$1>');
    return { parts: withPart(parts, known, opened), drawingPart: known };
  }
  const drawingPart = freePart(parts, 'xl/drawings/drawing');
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"></xdr:wsDr>`;
  const written = declarePart(
    withPart(parts, drawingPart, empty),
    drawingPart,
    `${openXml}.drawing+xml`,
  );
  const tied = addRelationship(written, sheetPart, `${office}/drawing`, drawingPart);
  const link = `<drawing xmlns:r="${office}" r:id="${tied.id}"/>`;
  const sheet = setSheetElement(partText(tied.parts, sheetPart)!, 'drawing', link);
  return { parts: withPart(tied.parts, sheetPart, sheet), drawingPart };
}

function frameXml(chart: HostChart, id: string, number: number): string {
  const units = (points: number) => Math.round(points * unitsPerPoint);
  return `<xdr:absoluteAnchor xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:pos x="${units(chart.left)}" y="${units(chart.top)}"/><xdr:ext cx="${units(chart.width)}" cy="${units(chart.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`;
}

function freePart(parts: Parts, start: string): string {
  let number = 1;
  while (parts.has(`${start}${number}.xml`)) number++;
  return `${start}${number}.xml`;
}
