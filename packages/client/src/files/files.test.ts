import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Reply, type Seen, startServer } from '../../test/http-server.ts';
import {
  AmoUploadError,
  account,
  bearer,
  createClient,
  downloadFile,
  entityFiles,
  files,
  isAmoError,
  leads,
  session,
  type UploadProgress,
  uploadFile,
} from '../index.ts';

const services = { account, entityFiles, files, leads };
const textOf = (length: number): string =>
  Array.from({ length: Math.ceil(length / 10) }, (_, index) => String(index).padStart(10))
    .join('')
    .slice(0, length);

async function start() {
  const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
  onTestFinished(() => sandbox.close());
  const crm = createClient({
    baseUrl: sandbox.apiUrl,
    auth: bearer(sandbox.tokens.longLived),
    services,
    limit: { requests: 1000, milliseconds: 1 },
  });
  return { sandbox, crm };
}

describe('files, against the sandbox', () => {
  it('go up in parts of the size that the drive asks for, and come down as they were', async () => {
    const { sandbox, crm } = await start();
    const text = textOf(1_300_000);
    const progress: number[] = [];
    const file = await uploadFile(crm, new File([text], 'report.txt', { type: 'text/plain' }), {
      onProgress: ({ uploaded, size }) => progress.push(uploaded, size),
    });
    expect(file).toMatchObject({
      name: 'report',
      size: 1_300_000,
      metadata: { extension: 'txt', mime_type: 'text/plain' },
    });
    expect(progress).toEqual([524_288, 1_300_000, 1_048_576, 1_300_000, 1_300_000, 1_300_000]);
    const bytes = await downloadFile(crm, file);
    expect(await bytes.text()).toBe(text);
    const sent = sandbox.control.requests().filter(({ path }) => path.includes('/sessions/upload'));
    expect(sent.length === 0 || sent.length === 3).toBe(true);
  });

  it('get new versions, of which the newest is shown and an older one can be', async () => {
    const { crm } = await start();
    const first = await uploadFile(crm, new File(['one'], 'a.txt'));
    const second = await uploadFile(crm, new File(['two'], 'a.txt'), { versionOf: first.uuid });
    expect(second.uuid).toBe(first.uuid);
    expect(second.has_multiple_versions).toBe(true);
    expect(await (await downloadFile(crm, second)).text()).toBe('two');
    const { items } = await crm.files.getVersions(first.uuid);
    expect(items.map(({ is_main }) => is_main).sort()).toEqual([false, true]);
    await crm.files.updateOne(first.uuid, { version_uuid: first.version_uuid });
    const shown = await crm.files.get(first.uuid);
    expect(shown && (await (await downloadFile(crm, shown)).text())).toBe('one');
  });

  it('have previews when they are asked for', async () => {
    const { crm } = await start();
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = new Blob([Buffer.from(pixel, 'base64')], { type: 'image/png' });
    const file = await uploadFile(crm, picture, { name: 'pixel.png', withPreview: true });
    const [preview] = file.previews ?? [];
    expect(preview?.width).toBeGreaterThan(0);
    const bytes = await downloadFile(crm, preview?.download_link ?? '');
    expect(bytes.type).toMatch(/^image\//);
  });

  it('hang on a lead, go to the trash and come back', async () => {
    const { crm } = await start();
    const file = await uploadFile(crm, new File(['x'], 'договор.txt'));
    const [lead] = (await crm.leads.list({ limit: 1 })).items;
    const id = lead?.id ?? 0;
    await crm.entityFiles('leads').add(id, [{ file_uuid: file.uuid }]);
    const { items } = await crm.entityFiles('leads').list(id);
    expect(items.map(({ file_uuid }) => file_uuid)).toContain(file.uuid);
    await crm.files.deleteMany([{ uuid: file.uuid }]);
    await expect(downloadFile(crm, file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await crm.files.restore([{ uuid: file.uuid }]);
    expect(await (await downloadFile(crm, file)).text()).toBe('x');
  });

  it('are refused before sending: a session, no bytes, no name', async () => {
    const { sandbox, crm } = await start();
    const page = createClient({ baseUrl: sandbox.apiUrl, auth: session(), services });
    const file = new File(['x'], 'a.txt');
    await expect(uploadFile(page, file)).rejects.toMatchObject({ code: 'CALLER' });
    await expect(uploadFile(crm, new File([], 'a.txt'))).rejects.toMatchObject({ code: 'USAGE' });
    await expect(uploadFile(crm, new Blob(['x']))).rejects.toThrow(/the name of the file/);
    await expect(downloadFile(crm, '/no/address')).rejects.toMatchObject({ code: 'USAGE' });
  });
});

/** A drive of parts of four bytes; `answer` may take over. */
async function startDrive(answer: (seen: Seen, part: number) => Reply | undefined) {
  let part = 0;
  const received: string[] = [];
  const lines: string[] = [];
  const server = await startServer((seen) => {
    const next = () => `https://drive.example.test/v1.0/sessions/upload/secret-${part}?x=1`;
    if (seen.path.startsWith('/api/v4/account')) return { json: { id: 1, drive_url: server.url } };
    if (seen.path === '/v1.0/sessions')
      return { json: { upload_url: next(), max_part_size: 4, max_file_size: 100 } };
    const own = answer(seen, part);
    if (own) return own;
    received.push(String(seen.body));
    part += 1;
    return { json: received.join('').length < 8 ? { next_url: next() } : { uuid: 'uuid' } };
  });
  const crm = createClient({
    baseUrl: server.url,
    auth: bearer('a-long-lived-token'),
    services,
    limit: { requests: 1000, milliseconds: 1 },
    attempts: 1,
    timeout: 500,
    log: ({ path }) => void lines.push(path),
  });
  return { server, crm, received, lines };
}

const eight = new File(['12345678'], 'a.txt', { type: 'text/plain' });

describe('an upload', () => {
  it('goes on from no place that is none', async () => {
    const { server, crm } = await startDrive(() => undefined);
    const whole = { url: `${server.url}/v1.0/sessions/upload/x`, offset: 0, size: 8, partSize: 4 };
    for (const broken of [{ partSize: 0 }, { partSize: Number.NaN }, { offset: -1 }, { size: 9 }])
      await expect(
        uploadFile(crm, eight, { resume: { ...whole, ...broken } }),
      ).rejects.toMatchObject({ code: 'USAGE' });
    expect(server.log).toEqual([]);
  });

  it('sends a part again after a fault of the network', async () => {
    let faults = 0;
    const { server, crm } = await startDrive(() => {
      faults += 1;
      return faults === 2 ? (response) => response.destroy() : undefined;
    });
    expect(await uploadFile(crm, eight)).toEqual({ uuid: 'uuid' });
    const paths = server.log.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('secret-1'))).toHaveLength(2);
    expect(server.log.at(-1)?.headers).toMatchObject({
      'content-type': 'text/plain',
      authorization: 'Bearer a-long-lived-token',
    });
  });

  it('stops with the place where it goes on, which is not in its texts', {
    timeout: 15_000,
  }, async () => {
    let isDown = true;
    const { crm, received, lines } = await startDrive((_, part) =>
      isDown && part === 1 ? { status: 503, json: { title: 'Unavailable' } } : undefined,
    );
    const error = await uploadFile(crm, eight).catch((reason: unknown) => reason);
    expect(isAmoError(error, 'UPLOAD') && error.upload).toMatchObject({ offset: 4, partSize: 4 });
    const cause = error instanceof AmoUploadError ? error.cause : undefined;
    const texts = [error, String(error), cause, String(cause), Object(cause).request, lines];
    expect(JSON.stringify(texts)).not.toContain('secret-');
    expect(lines).toContain('/v1.0/sessions/upload/***');
    isDown = false;
    const resume = error instanceof AmoUploadError ? error.upload : undefined;
    expect(await uploadFile(crm, eight, { resume })).toEqual({ uuid: 'uuid' });
    expect(received.join('')).toBe('12345678');
    const other = new File(['123'], 'b.txt');
    await expect(uploadFile(crm, other, { resume })).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('goes on after it was aborted', async () => {
    const { crm, received } = await startDrive(() => undefined);
    const controller = new AbortController();
    let latest: UploadProgress | undefined;
    const upload = uploadFile(crm, eight, {
      signal: controller.signal,
      onProgress(progress) {
        latest = progress;
        controller.abort(new Error('paused'));
      },
    });
    await expect(upload).rejects.toThrow('paused');
    expect(received).toHaveLength(1);
    await uploadFile(crm, eight, { resume: latest?.upload });
    expect(received.join('')).toBe('12345678');
  });

  it.each<[string, Reply, RegExp]>([
    [
      'the session is over',
      { status: 404, json: { title: 'Not Found' } },
      /takes part 1 of 2 no more/,
    ],
    ['it names no next part', { json: {} }, /neither a file nor/],
    ['the next address is none', { json: { next_url: 'nowhere' } }, /neither a file nor/],
    ['the answer is a list', { json: [] }, /neither a file nor/],
  ])('says when it has to begin anew: %s', async (_, reply, message) => {
    const { crm } = await startDrive(() => reply);
    const error = await uploadFile(crm, eight).catch((reason: unknown) => reason);
    expect(isAmoError(error, 'UPLOAD') && error.upload).toBeUndefined();
    expect(String(error)).toMatch(message);
  });

  it('is refused when the drive takes no files of that size', async () => {
    const { crm, received } = await startDrive(() => undefined);
    const large = new File(['x'.repeat(101)], 'a.txt');
    await expect(uploadFile(crm, large)).rejects.toThrow(/100 bytes at most/);
    expect(received).toEqual([]);
  });

  it('asks the account for its drive once', async () => {
    const { server, crm } = await startDrive(() => undefined);
    await uploadFile(crm, eight);
    const asked = server.log.filter(({ path }) => path.startsWith('/api/v4/account'));
    expect(asked.map(({ path }) => path)).toEqual(['/api/v4/account?with=drive_url']);
  });
});
