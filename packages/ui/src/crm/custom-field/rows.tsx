import type { ComponentChildren } from 'preact';
import { Button } from '../../button/button.tsx';
import { useTexts } from '../../locale/locale.ts';
import { useStyles } from '../../styles/use-styles.ts';
import { fieldTexts } from './field-texts.ts';

const css = `.amo-rows{display:grid;gap:10px;justify-items:start;min-width:0}
.amo-row{display:flex;align-items:flex-start;gap:6px;width:100%;min-width:0}
.amo-row>:first-child{flex:1;min-width:0}
.amo-row-fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,170px),1fr));gap:8px;min-width:0}`;

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  /** What a new row begins with. */
  readonly blank: Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly disabled: boolean;
  /** What a row is, for the button that takes it away. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly children: (row: Row, change: (row: Row) => void, index: number) => ComponentChildren;
}

/** Rows that can be added and taken away. */
export function Rows<Row>({ rows, blank, onChange, disabled, nameOf, children }: RowsProps<Row>) {
  const { add, remove } = useTexts(fieldTexts);
  const replace = (at: number, row: Row) =>
    onChange(rows.map((old, index) => (index === at ? row : old)));
  return (
    <div ref={useStyles(css)} class="amo-rows">
      {rows.map((row, index) => (
        <div key={`${index}`} class="amo-row">
          {children(row, (next) => replace(index, next), index)}
          {rows.length > 1 && (
            <Button
              size="small"
              variant="text"
              disabled={disabled}
              aria-label={`${remove}: ${nameOf(row, index)}`}
              onClick={() => onChange(rows.filter((_, other) => other !== index))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button size="small" disabled={disabled} onClick={() => onChange([...rows, blank])}>
        {add}
      </Button>
    </div>
  );
}
