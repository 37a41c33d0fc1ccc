// Looks at what the pane shows as the tools of its users do: by axe-core, and for what does not fit when the pane is as narrow
// as it gets, at twice the size too. Leaves a picture for people's eyes.
import { readFileSync } from 'node:fs';
import type { Visit } from './visit.ts';

/** The narrowest pane in Excel, and one that a person widened. */
const widths = [450, 320] as const;
/** What a pane of 320 pixels has room for at 200 %. */
const magnified = 160;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with a screen, each in a line that begins with its name; nothing where all is well. */
export async function look(here: Visit, name: string): Promise<readonly string[]> {
  for (const width of widths) {
    await here.widen(width);
    await here.panePicture(`people-${name}-${width}`);
  }
  const found = [...(await violations(here)), ...(await misfits(here))];
  found.push(...(await unseen(here, name)));
  await here.widen(magnified);
  found.push(...(await misfits(here)));
  await here.panePicture(`people-${name}-${magnified}`);
  await here.widen(widths[1]);
  return found.map((what) => `${name}: ${what}`);
}

/** What the rules of WCAG 2.2 A and AA, and of good practice, find. */
async function violations(here: Visit): Promise<readonly string[]> {
  const frame = here.frame();
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations: all } = await (
      window as unknown as { axe: typeof import('axe-core') }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return all.map(
      ({ id, impact, nodes }) =>
        `${impact} ${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  });
}

/** What can't be seen in high contrast: drawings in the colour of the ground they stand on. */
async function unseen(
  { page, frame, panePicture }: Visit,
  name: string,
): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await panePicture(`people-${name}-contrast`);
  const found = await frame().evaluate(() => {
    const { color: ink, backgroundColor: ground } = getComputedStyle(document.body);
    const lines = '.ring circle, .strip :not(.own), .icon path, .strip .own';
    return [...document.querySelectorAll(lines)].flatMap((line) => {
      const { fill, stroke } = getComputedStyle(line);
      const colours = line.matches('.own, .half, .icon path') ? [fill] : [stroke];
      return ink === ground || colours.some((colour) => colour === ground || colour === 'none')
        ? [`in high contrast it can't be seen: ${line.outerHTML.slice(0, 80)}`]
        : [];
    });
  });
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return found.slice(0, 3);
}

/** What is cut off, or can only be come to by scrolling sideways. */
function misfits({ frame }: Visit): Promise<readonly string[]> {
  return frame().evaluate(() => {
    const width = window.innerWidth;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const scrolled = [
      document.documentElement,
      ...document.querySelectorAll('.provider, main, aside'),
    ]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `at ${width} pixels it scrolls sideways: ${named(element)}`);
    const outside = [...document.querySelectorAll('body *:not(.said, svg *)')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        // What is folded away has a place, too, though nobody sees it.
        return element.checkVisibility() && right - left > 0 && (right > width + 1 || left < -1);
      })
      .map((element) => `at ${width} pixels it does not fit: ${named(element)}`);
    return [...scrolled, ...outside.slice(0, 3)];
  });
}
