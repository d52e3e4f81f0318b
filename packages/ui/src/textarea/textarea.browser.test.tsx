import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Textarea } from './textarea.tsx';

function Controlled() {
  const [text, setText] = useState('');
  return (
    <>
      <Textarea
        aria-label="Note"
        value={text}
        onInput={(event) => setText(event.currentTarget.value.toUpperCase())}
      />
      <button type="button" onClick={() => setText('')}>
        Clear
      </button>
    </>
  );
}

describe('Textarea', () => {
  it('grows with what is typed, up to its limit, and shrinks again', async () => {
    const { container } = renderTree(<Textarea aria-label="Note" minRows={2} maxRows={4} />);
    const note = page.getByRole('textbox', { name: 'Note' });
    const height = () => container.querySelector('textarea')?.offsetHeight ?? 0;
    const two = height();
    await note.fill('1\n2\n3');
    const three = height();
    await note.fill('1\n2\n3\n4\n5\n6\n7\n8');
    const limit = height();
    expect(three).toBeGreaterThan(two);
    expect(limit).toBeGreaterThan(three);
    expect(Math.round((limit - two) / (three - two))).toBe(2);
    await note.clear();
    expect(height()).toBe(two);
  });

  it('shows what its owner makes of the input', async () => {
    renderTree(<Controlled />);
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.click();
    await userEvent.keyboard('call');
    await expect.element(note).toHaveValue('CALL');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.element(note).toHaveValue('');
  });

  it('posts its text with the form around it', async () => {
    const { container } = renderTree(
      <form>
        <Textarea aria-label="Note" name="note" defaultValue="first" />
      </form>,
    );
    const form = container.querySelector('form');
    const posted = () => (form ? new FormData(form).get('note') : undefined);
    expect(posted()).toBe('first');
    await page.getByRole('textbox', { name: 'Note' }).fill('second');
    expect(posted()).toBe('second');
    form?.reset();
    expect(posted()).toBe('first');
  });

  it('says that its text is wrong', async () => {
    renderTree(<Textarea aria-label="Note" invalid />);
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toBeInvalid();
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Textarea aria-label="Empty" placeholder="Write a note" />
        <Textarea aria-label="Wrong" invalid value="text" />
        <Textarea aria-label="Disabled" disabled value="text" />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
