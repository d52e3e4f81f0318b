import { createRef } from 'preact';
import { describe, expect, it } from 'vitest';
import {
  Accordion,
  Badge,
  Button,
  Callout,
  Checkbox,
  Combobox,
  Confirm,
  CopyField,
  DatePicker,
  FileUpload,
  Input,
  LabelGroup,
  Modal,
  MultiSelect,
  NumberField,
  Select,
  Separator,
  Skeleton,
  Switch,
  Table,
  Textarea,
} from '../src/index.ts';
import { renderTree } from './render.ts';

const button = createRef<HTMLButtonElement>();
const input = createRef<HTMLInputElement>();
const textarea = createRef<HTMLTextAreaElement>();
const select = createRef<HTMLSelectElement>();
const table = createRef<HTMLTableElement>();
const dialog = createRef<HTMLDialogElement>();
const box = createRef<HTMLDivElement>();
const line = createRef<HTMLElement>();
const list = createRef<HTMLUListElement>();
const span = createRef<HTMLSpanElement>();
const none = () => {};
const name = { 'aria-label': 'Name' };

const drawn = [
  ['Button', 'button', button, <Button key="0" ref={button} children="Save" />],
  ['Input', 'input', input, <Input key="0" ref={input} {...name} />],
  ['NumberField', 'input', input, <NumberField key="0" ref={input} {...name} />],
  ['Textarea', 'textarea', textarea, <Textarea key="0" ref={textarea} {...name} />],
  ['Checkbox', 'input', input, <Checkbox key="0" ref={input} {...name} />],
  ['Switch', 'input', input, <Switch key="0" ref={input} children="On" />],
  ['Select', 'select', select, <Select key="0" ref={select} options={[]} {...name} />],
  ['Combobox', 'input', input, <Combobox key="0" ref={input} options={[]} {...name} />],
  ['MultiSelect', 'input', input, <MultiSelect key="0" ref={input} options={[]} {...name} />],
  ['DatePicker', 'input', input, <DatePicker key="0" ref={input} {...name} />],
  ['CopyField', 'input', input, <CopyField key="0" ref={input} value="1" {...name} />],
  ['FileUpload', 'div', box, <FileUpload key="0" ref={box} {...name} />],
  ['Modal', 'dialog', dialog, <Modal key="0" ref={dialog} open title="1" onClose={none} />],
  [
    'Confirm',
    'dialog',
    dialog,
    <Confirm
      key="0"
      ref={dialog}
      open
      title="1"
      confirmLabel="Yes"
      onConfirm={none}
      onCancel={none}
    />,
  ],
  ['Callout', 'div', box, <Callout key="0" ref={box} children="1" />],
  ['Badge', 'span', span, <Badge key="0" ref={span} children="1" />],
  ['Accordion', 'div', box, <Accordion key="0" ref={box} items={[]} />],
  ['Separator', 'hr', line, <Separator key="0" ref={line} />],
  ['Skeleton', 'div', box, <Skeleton key="0" ref={box} />],
  ['LabelGroup', 'ul', list, <LabelGroup key="0" ref={list} label="1" children={[]} />],
  [
    'Table',
    'table',
    table,
    <Table key="0" ref={table} caption="1" rows={[]} columns={[]} rowId={() => 1} />,
  ],
] as const;

describe('a ref', () => {
  it.each(drawn)('of %s is its %s, until it goes', (_, element, ref, tree) => {
    const { unmount, container } = renderTree(tree);
    expect(ref.current?.localName).toBe(element);
    expect(container.contains(ref.current)).toBe(true);
    unmount();
    expect(ref.current).toBeNull();
  });
});
