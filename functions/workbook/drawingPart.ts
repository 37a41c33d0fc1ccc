// The part that says where the charts of a planned sheet stand, in exact sizes: our spreadsheet writer would round them to its own
// idea of how high a row is.
import type { PlannedSheet } from '@peerbook/shared';
import { escapeXml } from './escapeText.ts';
import { office } from './ownFile/packageParts.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English Metric Units. */
const unitsPerPoint = 12_700;

/** @param ids of the relationships to the chart parts, in the order of the charts */
export function drawingPart({ charts }: PlannedSheet, ids: readonly string[]): string {
  const anchors = charts.map(({ title, place }, i) => {
    const { row, column, width, height } = place;
    const size = [width, height].map((points) => Math.round(points * unitsPerPoint));
    return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${size[0]}" cy="${size[1]}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${ids[i]}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}">${anchors.join('')}</xdr:wsDr>`;
}
