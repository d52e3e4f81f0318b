import { createClient, downloadFile, files, uploadFile, users } from '@amokit/client';
import { describe, expect, it } from 'vitest';
import type { AllowList } from '../src/index.ts';
import { asPage, type Backend, openSession, pageAuth, startBackend } from './harness.ts';

const pageClient = (backend: Backend) =>
  createClient({
    auth: pageAuth(backend),
    baseUrl: backend.url,
    services: { files, users },
    fetch: asPage(backend.crm),
  });

const note = () => new File(['<b>bytes</b>'], 'note.html', { type: 'text/html' });

describe('files through the proxy', () => {
  it('go up and come down, with our own address in the place of the drive', async () => {
    const backend = await startBackend({ allow: { files: true } });
    const crm = pageClient(backend);
    const parts: number[] = [];
    const bytes = new Uint8Array(1_200_000).map((_, index) => index % 251);
    const file = await uploadFile(crm, new File([bytes], 'large.bin'), {
      onProgress: ({ uploaded }) => parts.push(uploaded),
    });
    expect(parts.length).toBeGreaterThan(1);
    const found = await crm.files.get(file.uuid);
    const blob = await downloadFile(crm, found ?? '');
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    const version = String(Object(found?._links).download_version.href);
    expect((await downloadFile(crm, version)).size).toBe(bytes.length);
  });

  it('are asked for with the rights of the person, at the drive alone', async () => {
    const sent: Request[] = [];
    const allow = { files: true, users: ['list'] } as const;
    const backend = await startBackend({ allow, onSend: (request) => sent.push(request) });
    const crm = pageClient(backend);
    const file = await uploadFile(crm, note());
    const colleagues = (await crm.users.list()).items.filter(({ rights }) => rights?.is_active);
    const colleague = colleagues.find(({ rights }) => !rights?.is_admin)?.id ?? 0;
    backend.sandbox.control.switchUser(colleague);
    sent.length = 0;
    await downloadFile(pageClient(backend), file);
    const drive = sent.filter(({ url }) => new URL(url).host.startsWith('drive.'));
    expect(drive).toHaveLength(1);
    expect(drive[0]?.headers.get('x-context-user-id')).toBe(String(colleague));
    for (const { url } of sent) expect(new URL(url).hostname).toMatch(/\.amocrm\.localhost$/);
    // A link to elsewhere leads to the drive all the same, and a page is told that it is not there.
    const stray = `https://evil.test/download/a/${file.uuid}/x.txt`;
    await expect(downloadFile(crm, stray)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<[string, AllowList, string[]]>([
    ['downloads', { files: ['get', 'download'] }, ['refused', 'done']],
    ['uploads', { files: ['createSession', 'uploadPart'] }, ['done', 'refused']],
    ['nothing of the drive', { leads: true }, ['refused', 'refused']],
  ])('are allowed one by one: %s', async (_name, allow, expected) => {
    const backend = await startBackend({ allow });
    const crm = pageClient(backend);
    const link = `https://drive.test/download/${crypto.randomUUID()}/${crypto.randomUUID()}/x.txt`;
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        // What may be asked for is looked for, and is not there.
        (error: unknown) => (JSON.stringify(error).includes('404') ? 'done' : 'refused'),
      );
    const results = [
      await outcome(uploadFile(crm, note())),
      await outcome(downloadFile(crm, link)),
    ];
    expect(results).toEqual(expected);
  });

  it('are handed over to be saved, and never shown', async () => {
    const backend = await startBackend({ allow: { files: true } });
    const crm = pageClient(backend);
    const file = await uploadFile(crm, note());
    const { body } = await openSession(backend, await backend.token());
    const { pathname } = new URL(file._links.download.href);
    const answer = await fetch(`${backend.url}${pathname}`, {
      headers: { authorization: `Bearer ${body.credential}`, origin: backend.crm },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('<b>bytes</b>');
    expect((await fetch(`${backend.url}${pathname}`)).status).toBe(401);
  });
});
