// The packed parts that a reader has to look at: sheets, texts, styles, names; what is deflated, as it stands in the file.

import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|customXml\/item\d+\.xml|docProps\/custom\.xml|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/;

export function packedParts(bytes: Uint8Array): readonly Uint8Array[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => needed.test(name))
    .map(([, part]) => deflateRawSync(part));
}
