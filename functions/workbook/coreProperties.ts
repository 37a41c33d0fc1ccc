// The part of title and author, with the prefix that Excel gives it: some programs look for that and not for what it stands
// for, and would not open the file at all.

export function withUsualPrefix(xml: string): string {
  return xml
    .replace('<coreProperties xmlns=', '<cp:coreProperties xmlns:cp=')
    .replace('</coreProperties>', '</cp:coreProperties>')
    .replaceAll(
      /<(\/?)(lastModifiedBy|revision|category|contentStatus|keywords|version)\b/g,
      '<$1cp:$2',
    );
}
