// Opens a file as a workbook of its own, beside the one that is open.

/** @throws Error with Excel's reason where it can't; ExcelApi 1.8 */
export async function openCopy(file: Uint8Array): Promise<void> {
  await Excel.createWorkbook(toBase64(file));
}

/** Piece by piece: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const size = 0x8000;
  for (let i = 0; i < bytes.length; i += size)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + size)));
  return btoa(pieces.join(''));
}
