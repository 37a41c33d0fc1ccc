// Workbooks are written in Office's own fonts, which few other computers have. Where one is missing, a font of like
// width stands in under its name, so that column widths and line breaks come out as in Excel.

const officeFonts = ['Calibri', 'Aptos', 'Aptos Narrow', 'Cambria'];
const cuts = [
  { weight: '400', style: 'normal', names: ['', ' Regular'] },
  { weight: '700', style: 'normal', names: [' Bold'] },
  { weight: '400', style: 'italic', names: [' Italic'] },
  { weight: '700', style: 'italic', names: [' Bold Italic'] },
];
// Carlito has Calibri's widths. Arial's letters are about a tenth wider, so they are drawn smaller.
const standIns = [
  { families: ['Carlito'], sizeAdjust: '100%' },
  {
    families: ['Arial', 'Liberation Sans', 'Helvetica', 'Segoe UI', 'DejaVu Sans'],
    sizeAdjust: '92%',
  },
];

/** Puts stand-ins under the names of the Office fonts that are not installed. Never fails: text shows anyway. */
export async function standInForOfficeFonts(): Promise<void> {
  const missing = officeFonts.filter((family) => !isInstalled(family));
  await Promise.all(missing.flatMap((family) => cuts.map((cut) => standIn(family, cut))));
}

async function standIn(
  family: string,
  { weight, style, names }: (typeof cuts)[number],
): Promise<void> {
  for (const { families, sizeAdjust } of standIns) {
    const source = families
      .flatMap((each) => names.map((name) => `local("${each}${name}")`))
      .join(', ');
    const descriptors = { weight, style, sizeAdjust } as FontFaceDescriptors;
    try {
      document.fonts.add(await new FontFace(family, source, descriptors).load());
      return;
    } catch {
      // None of these is installed either; the next may be.
    }
  }
}

// A font that is there makes text another width than the fallback alone.
function isInstalled(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (font: string) => {
    context.font = `72px ${font}`;
    return context.measureText('Peerbook mmmiii 0123').width;
  };
  return ['monospace', 'serif'].some((each) => width(`"${family}", ${each}`) !== width(each));
}
