// The pane's theme: Fluent's light theme, as Excel's panes have it, with Peerbook's green.
import { type BrandVariants, createLightTheme } from '@fluentui/react-components';

const green: BrandVariants = {
  10: '#02140d',
  20: '#04261a',
  30: '#063524',
  40: '#07422e',
  50: '#085036',
  60: '#095b3f',
  70: '#0a6547',
  80: '#0b6e4f',
  90: '#2a8265',
  100: '#48957c',
  110: '#67a893',
  120: '#86bbaa',
  130: '#a5cdc1',
  140: '#c2ded6',
  150: '#dcece7',
  160: '#f1f8f5',
};

export const theme = createLightTheme(green);
