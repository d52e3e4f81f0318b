import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { inCrm, testSandbox } from '../../test/test-sandbox.tsx';
import { NoteComposer } from './note-composer.tsx';

const text = page.getByRole('textbox', { name: 'Note' });
const send = page.getByRole('button', { name: 'Add a note' });

async function composer(onAdded?: () => void) {
  const sandbox = await testSandbox();
  const [lead] = (await sandbox.client.leads.list({ limit: 1 })).items;
  const id = lead?.id ?? 0;
  const rendered = renderTree(
    inCrm(sandbox.crm, <NoteComposer entity="leads" entityId={id} {...(onAdded && { onAdded })} />),
  );
  const texts = async () =>
    (await sandbox.client.notes('leads').listByEntity(id)).items.flatMap((note) =>
      note.note_type === 'common' ? [note.params.text] : [],
    );
  return { ...sandbox, ...rendered, texts };
}

describe('NoteComposer', () => {
  it('adds a note to the feed, empties itself and tells who listens', async () => {
    const added = vi.fn();
    const { texts, host } = await composer(added);
    await expect.element(send).toBeDisabled();
    await text.fill('  Call on Monday ');
    await send.click();
    await expect.element(text).toHaveValue('');
    await expect.element(page.getByText('The note was added')).toBeInTheDocument();
    expect(await texts()).toContain('Call on Monday');
    expect(added.mock.calls[0]?.[0]).toHaveProperty('id');
    expect(await findingsOf(host)).toEqual([]);
  });

  it('is sent by Ctrl and Enter, once', async () => {
    const { texts, requests } = await composer();
    await text.fill('Twice?');
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await expect.element(text).toHaveValue('');
    expect((await texts()).filter((found) => found === 'Twice?')).toHaveLength(1);
    const posts = (await requests()).filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(1);
  });

  it('keeps the text when the note is refused, and adds it when it is sent again', async () => {
    const { breakWith, texts, host } = await composer();
    await breakWith({ method: 'POST', path: '*', status: 422 });
    await text.fill('Important');
    await send.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('was not added');
    await expect.element(text).toHaveValue('Important');
    expect(await findingsOf(host)).toEqual([]);
    await breakWith();
    await send.click();
    await expect.element(text).toHaveValue('');
    expect(await texts()).toContain('Important');
  });

  it('does not say "not added" of a note whose answer was lost', async () => {
    const { breakWith, texts } = await composer();
    // Broken after its head: browsers send a request again whose connection broke before.
    await breakWith({ method: 'POST', path: '*', truncate: true });
    await text.fill('Lost');
    await send.click();
    await expect.element(page.getByText('may have been added')).toBeVisible();
    await expect.element(text).toHaveValue('Lost');
    expect((await texts()).filter((found) => found === 'Lost')).toHaveLength(1);
  });

  it('tells who may not add notes so', async () => {
    const { breakWith } = await composer();
    await breakWith({ method: 'POST', path: '*', status: 403 });
    await text.fill('Mine');
    await send.click();
    await expect.element(page.getByText('You have no rights')).toBeVisible();
    await expect.element(text).toHaveValue('Mine');
  });
});
