// A button that asks for a workbook file. What is chosen is read in the pane and goes nowhere else.
import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import type { ChosenFile } from './openBook.ts';

export function FileButton(props: {
  label: string;
  onFile: (file: ChosenFile) => void;
  appearance?: 'primary' | 'secondary';
}) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again once it was corrected.
    event.target.value = '';
    if (file) props.onFile(file);
  };
  return (
    <>
      <Button appearance={props.appearance ?? 'secondary'} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input accept=".xlsx" hidden onChange={choose} ref={input} tabIndex={-1} type="file" />
    </>
  );
}
