import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Textarea } from '../textarea/textarea.tsx';
import { Field } from './field.tsx';
import { useFieldControl } from './field-context.ts';

function NoteField() {
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  return (
    <Field
      label="Note"
      hint="The team sees it"
      error={left && text === '' && 'Write something first'}
      required
    >
      <Textarea
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
    </Field>
  );
}

function Foreign() {
  return <input {...useFieldControl()} type="date" />;
}

describe('Field', () => {
  it('names the control, describes it, and focuses it by a click on the label', async () => {
    renderTree(<NoteField />);
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect.element(note).toHaveAccessibleDescription('The team sees it');
    await expect.element(note).toBeRequired();
    await page.getByText('Note *').click();
    await userEvent.keyboard('call back');
    await expect.element(note).toHaveValue('call back');
  });

  it('says what is wrong once the person left it empty, and stops when it is mended', async () => {
    renderTree(<NoteField />);
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect.element(note).not.toHaveAttribute('aria-invalid');
    await note.click();
    await userEvent.keyboard('{Tab}');
    await expect.element(note).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(note)
      .toHaveAccessibleDescription('The team sees it Write something first');
    await note.fill('call back');
    await expect.element(note).not.toHaveAttribute('aria-invalid');
    await expect.element(note).toHaveAccessibleDescription('The team sees it');
  });

  it('gives two fields of the same kind ids of their own', () => {
    const { container } = renderTree(
      <>
        <NoteField />
        <NoteField />
      </>,
    );
    const ids = [...container.querySelectorAll('textarea')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('wires a control that is not of this kit', async () => {
    renderTree(
      <Field label="Day" id="day">
        <Foreign />
      </Field>,
    );
    await expect.element(page.getByLabelText('Day')).toHaveAttribute('id', 'day');
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <NoteField />
        <Field label="Other" hint="How" error="It is empty" required>
          <Textarea />
        </Field>
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
