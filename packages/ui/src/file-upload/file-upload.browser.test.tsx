import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { FileUpload, type FileUploadProps } from './file-upload.tsx';
import type { UploadControl } from './uploads.ts';

const file = (name: string, type = 'application/pdf', size = 3) =>
  new File(['x'.repeat(size)], name, { type });

/** An upload whose end the test decides. */
function sending() {
  const controls: (UploadControl & { readonly done: () => void; readonly fail: () => void })[] = [];
  const upload = vi.fn(
    (_: File, control: UploadControl) =>
      new Promise<void>((resolve, reject) => {
        controls.push({ ...control, done: resolve, fail: () => reject(new Error('offline')) });
      }),
  );
  return { controls, upload };
}

function draw(props: FileUploadProps) {
  const rendered = renderTree(
    <Field label="Contract" hint="PDF">
      <FileUpload {...props} />
    </Field>,
  );
  const input = rendered.container.querySelector('input');
  if (!input) throw new Error('there is no input');
  return { ...rendered, choose: (...files: File[]) => userEvent.upload(input, files) };
}

describe('FileUpload', () => {
  it('opens the browser’s own choice of files from a button that the field names', async () => {
    const { container } = draw({ upload: sending().upload });
    const clicked = vi.fn((event: Event) => event.preventDefault());
    container.querySelector('input')?.addEventListener('click', clicked);
    const button = page.getByRole('button', { name: 'Contract' });
    await expect.element(button).toHaveAccessibleDescription('PDF');
    await button.click();
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  it('shows how much is sent, and that it is done', async () => {
    const { controls, upload } = sending();
    const { choose, host } = draw({ upload });
    await choose(file('contract.pdf'));
    await expect.element(page.getByRole('progressbar', { name: 'contract.pdf' })).toBeVisible();
    controls[0]?.onProgress(0.42);
    await expect.element(page.getByText('42%')).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
    controls[0]?.done();
    await expect.element(page.getByText('Uploaded')).toBeVisible();
    expect(upload.mock.calls[0]?.[0].name).toBe('contract.pdf');
  });

  it('sends again what failed', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { controls, upload } = sending();
    const { choose } = draw({ upload });
    await choose(file('contract.pdf'));
    await expect.poll(() => controls.length).toBe(1);
    controls[0]?.fail();
    await page.getByRole('button', { name: 'Try again' }).click();
    controls[1]?.done();
    await expect.element(page.getByText('Uploaded')).toBeVisible();
    trace.mockRestore();
  });

  it('stops sending what is removed, and everything when it goes', async () => {
    const { controls, upload } = sending();
    const { choose, unmount } = draw({ upload, multiple: true });
    await choose(file('one.pdf'), file('two.pdf'));
    await expect.poll(() => controls.length).toBe(2);
    await page.getByRole('button', { name: 'Remove: one.pdf' }).click();
    expect(controls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await expect.element(page.getByText('one.pdf')).not.toBeInTheDocument();
    unmount();
    await expect.poll(() => controls.every(({ signal }) => signal.aborted)).toBe(true);
  });

  it('refuses what is too large or of another type, also when it is dropped', async () => {
    const { upload } = sending();
    const { container } = draw({ upload, multiple: true, accept: '.pdf,image/*', maxSize: 10 });
    const dataTransfer = new DataTransfer();
    for (const each of [file('a.exe', ''), file('b.pdf', '', 11), file('c.png', 'image/png')]) {
      dataTransfer.items.add(each);
    }
    const zone = container.querySelector('.amo-upload');
    const drag = (type: string) =>
      zone?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    // Cancelled by who takes drops.
    await expect.poll(() => drag('dragover')).toBe(false);
    drag('drop');
    await expect.poll(() => container.querySelectorAll('li').length).toBe(3);
    expect(upload.mock.calls.map(([each]) => each.name)).toEqual(['c.png']);
    await expect.element(page.getByText('Too large or of another type').first()).toBeVisible();
  });

  it('posts its files with the form when nobody sends them', async () => {
    const { container } = renderTree(
      <form>
        <FileUpload aria-label="Contract" name="contract" multiple accept=".pdf" />
      </form>,
    );
    const form = container.querySelector('form');
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!form || !input) throw new Error('There is no form');
    const posted = () =>
      new FormData(form)
        .getAll('contract')
        .flatMap((entry) => (entry instanceof File && entry.name !== '' ? [entry.name] : []));
    await userEvent.upload(input, [file('one.pdf'), file('two.pdf')]);
    await userEvent.upload(input, [file('three.pdf'), file('no.exe')]);
    await expect.poll(posted).toEqual(['one.pdf', 'two.pdf', 'three.pdf']);
    await page.getByRole('button', { name: 'Remove: two.pdf' }).click();
    await expect.poll(posted).toEqual(['one.pdf', 'three.pdf']);
    form.reset();
    await expect.poll(posted).toEqual([]);
    expect(container.querySelectorAll('li')).toHaveLength(0);
  });

  it('posts the last one where there may be one', async () => {
    const { container } = renderTree(
      <form>
        <FileUpload aria-label="Contract" name="contract" />
      </form>,
    );
    const form = container.querySelector('form');
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!form || !input) throw new Error('There is no form');
    await userEvent.upload(input, file('one.pdf'));
    await userEvent.upload(input, file('two.pdf'));
    await expect.poll(() => new FormData(form).get('contract')).toHaveProperty('name', 'two.pdf');
    expect(container.querySelectorAll('li')).toHaveLength(1);
  });
});
