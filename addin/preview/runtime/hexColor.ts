// Colours as add-ins write them: by number or by name.
import { invalidArgument } from './officeError.ts';

// CSS names of the colours that add-ins tend to write by name.
const colorNames: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** A colour as "#RRGGBB"; '' for none. Throws InvalidArgument for what is no colour. */
export function hexColor(value: string): string {
  const named = colorNames[value.toLowerCase()] ?? value;
  const hex = /^#?([0-9a-f]{6})$/i.exec(named)?.[1];
  if (hex === undefined && value !== '') throw invalidArgument('RangeFormat.color');
  return hex === undefined ? '' : `#${hex.toUpperCase()}`;
}
