// The look that a conditional format gives: fill and font.
import type { HostConditionalFormat, HostLook } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject, type Property } from './clientObject.ts';
import { hexColor } from './hexColor.ts';

/** Makes the look of a format, which `change` replaces. */
export function conditionalLook(
  batch: Batch,
  format: () => HostConditionalFormat,
  change: (look: HostLook) => void,
): Excel.ConditionalRangeFormat {
  const flag = (key: 'isBold' | 'isItalic' | 'isStruck'): Property<boolean> => ({
    read: () => format().look[key] ?? false,
    write: (value) => change({ ...format().look, [key]: value }),
  });
  const color = (key: 'fillColor' | 'fontColor'): Property<string> => ({
    read: () => format().look[key] ?? '',
    write: (value) => change({ ...format().look, [key]: hexColor(value) }),
  });
  return clientObject<Excel.ConditionalRangeFormat>({
    kind: 'ConditionalRangeFormat',
    batch,
    members: {
      get fill() {
        return clientObject<Excel.ConditionalRangeFill>({
          kind: 'ConditionalRangeFill',
          batch,
          properties: { color: color('fillColor') },
        });
      },
      get font() {
        return clientObject<Excel.ConditionalRangeFont>({
          kind: 'ConditionalRangeFont',
          batch,
          properties: {
            bold: flag('isBold'),
            italic: flag('isItalic'),
            strikethrough: flag('isStruck'),
            color: color('fontColor'),
            underline: {
              read: () => (format().look.isUnderlined ? 'Single' : 'None'),
              write: (value) => change({ ...format().look, isUnderlined: value !== 'None' }),
            },
          },
        });
      },
    },
  });
}
