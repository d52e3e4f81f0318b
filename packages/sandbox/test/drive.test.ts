import { fileLinks, file as fileSchema, fileVersion } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, items, type Started, start } from './harness.ts';

interface DriveAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly json: unknown;
}

const drive = async (
  { driveUrl, tokens }: Started,
  method: string,
  path: string,
  body?: unknown,
  token = tokens.longLived,
): Promise<DriveAnswer> => {
  const response = await fetch(path.startsWith('http') ? path : `${driveUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && {
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const json: unknown = text ? JSON.parse(text) : undefined;
  return { status: response.status, type: response.headers.get('content-type'), json };
};

const text = (value: unknown, path: string) => String(at(value, path));

/** Uploads in parts of the size that the session allows. */
async function upload(sandbox: Started, bytes: Uint8Array, more: Record<string, unknown> = {}) {
  const session = await drive(sandbox, 'POST', '/v1.0/sessions', {
    file_name: 'plan.txt',
    file_size: bytes.length,
    ...more,
  });
  const size = Number(at(session.json, 'max_part_size'));
  let url = text(session.json, 'upload_url');
  let last = session;
  for (let from = 0; from < bytes.length; from += size) {
    last = await drive(sandbox, 'POST', url, bytes.subarray(from, from + size));
    url = text(last.json, 'next_url');
  }
  return last;
}

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251);
/** A real PNG of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the drive', () => {
  it('takes a file in parts, and gives the same bytes back to be saved', async () => {
    const sandbox = await start();
    const bytes = bytesOf(1_200_000);
    const done = await upload(sandbox, bytes);
    expect(done.status).toBe(200);
    expect(done.type).toBe('application/json');
    const file = fileSchema.parse(done.json);
    expect(file).toMatchObject({
      name: 'plan',
      size: bytes.length,
      metadata: { extension: 'txt', mime_type: 'text/plain' },
      is_trashed: false,
      has_multiple_versions: false,
      created_by: { type: 'internal' },
    });
    const response = await fetch(file._links.download.href);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    const one = await drive(sandbox, 'GET', `/v1.0/files/${file.uuid}`);
    expect(fileSchema.parse(one.json).uuid).toBe(file.uuid);
  });

  it('refuses parts that do not fit, and addresses that were used', async () => {
    const sandbox = await start();
    const session = await drive(sandbox, 'POST', '/v1.0/sessions', {
      file_name: 'a.bin',
      file_size: 600_000,
    });
    const url = text(session.json, 'upload_url');
    expect((await drive(sandbox, 'POST', url, new Uint8Array())).status).toBe(400);
    expect((await drive(sandbox, 'POST', url, bytesOf(524_289))).status).toBe(413);
    const first = await drive(sandbox, 'POST', url, bytesOf(524_288));
    expect(first.status).toBe(200);
    expect((await drive(sandbox, 'POST', url, bytesOf(1))).status).toBe(404);
    const next = text(first.json, 'next_url');
    expect((await drive(sandbox, 'POST', next, bytesOf(75_713))).status).toBe(400);
    sandbox.control.setClock({ advance: 25 * 3_600_000 });
    expect((await drive(sandbox, 'POST', next, bytesOf(75_712))).status).toBe(404);
    const empty = { file_name: 'a', file_size: 0 };
    expect((await drive(sandbox, 'POST', '/v1.0/sessions', empty)).status).toBe(400);
    const huge = { file_name: 'a', file_size: 400_000_000 };
    expect((await drive(sandbox, 'POST', '/v1.0/sessions', huge)).status).toBe(400);
  });

  it('keeps versions, of which one is shown', async () => {
    const sandbox = await start();
    const first = fileSchema.parse((await upload(sandbox, bytesOf(10))).json);
    const more = { file_uuid: first.uuid, file_name: 'better.txt' };
    const second = fileSchema.parse((await upload(sandbox, bytesOf(20), more)).json);
    expect(second).toMatchObject({ uuid: first.uuid, size: 20, has_multiple_versions: true });
    const path = `/v1.0/files/${first.uuid}`;
    const versions = await drive(sandbox, 'GET', `${path}/versions`);
    expect(at(versions.json, '_count')).toBe(2);
    const older = fileVersion.parse(at(versions.json, '_embedded.versions.0'));
    expect(older.is_main).toBe(false);
    expect(older._links?.self.href).toBe(`${sandbox.driveUrl}${path}/versions/${older.uuid}`);
    const kept = await fetch(older._links?.download.href ?? '');
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(bytesOf(10));
    const back = await drive(sandbox, 'PATCH', path, { version_uuid: first.version_uuid });
    expect(fileSchema.parse(back.json).size).toBe(10);
    const renamed = await drive(sandbox, 'PATCH', path, { name: 'Новое имя' });
    expect(fileSchema.parse(renamed.json).name).toBe('Новое имя');
    // The PHP client sends the whole file that it has read, with its version as it is.
    const whole = { ...fileSchema.parse(renamed.json), name: 'Целиком', request_id: '0' };
    const again = await drive(sandbox, 'PATCH', path, whole);
    expect(fileSchema.parse(again.json)).toMatchObject({ name: 'Целиком', size: 10 });
    expect(fileSchema.parse((await drive(sandbox, 'GET', path)).json).session_id).toBeGreaterThan(
      0,
    );
    const both = { name: 'x', version_uuid: second.version_uuid };
    expect((await drive(sandbox, 'PATCH', path, both)).status).toBe(400);
    expect((await drive(sandbox, 'PATCH', path, { version_uuid: 'none' })).status).toBe(404);
    expect((await drive(sandbox, 'GET', '/v1.0/files/none')).status).toBe(404);
    const none = { file_name: 'a', file_size: 1, file_uuid: 'none' };
    expect((await drive(sandbox, 'POST', '/v1.0/sessions', none)).status).toBe(404);
  });

  it('gives pictures a preview with their true size', async () => {
    const sandbox = await start();
    const more = { file_name: 'dot.png', content_type: 'image/png', with_preview: true };
    const file = fileSchema.parse((await upload(sandbox, png, more)).json);
    expect(file.type).toBe('image');
    expect(file.previews).toMatchObject([{ width: 1, height: 1 }]);
    const preview = await fetch(file.previews?.[0]?.download_link ?? '');
    expect(preview.headers.get('content-type')).toBe('image/png');
    await preview.arrayBuffer();
    const broken = await upload(sandbox, bytesOf(9), { ...more, file_name: 'broken.png' });
    expect(fileSchema.parse(broken.json).previews).toBeNull();
  });

  it('filters, trashes and brings back', async () => {
    const sandbox = await start();
    const text1 = fileSchema.parse((await upload(sandbox, bytesOf(10))).json);
    const picture = { file_name: 'dot.png', content_type: 'image/png' };
    const image = fileSchema.parse((await upload(sandbox, png, picture)).json);
    const list = async (query: string) => {
      const answer = await drive(sandbox, 'GET', `/v1.0/files?${query}`);
      if (answer.status === 204) return [];
      const files = at(answer.json, '_embedded.files');
      return Array.isArray(files) ? files.map((one) => text(one, 'uuid')) : [];
    };
    expect(await list('filter[extensions][]=png')).toEqual([image.uuid]);
    expect(await list(`filter[uuid]=${text1.uuid},${image.uuid}`)).toHaveLength(2);
    expect(await list('filter[name]=PLAN')).toEqual([text1.uuid]);
    expect(await list('filter[size][from]=11&filter[size][unit]=b')).toEqual([image.uuid]);
    expect(await list('filter[date][date_preset]=yesterday')).toEqual([]);
    expect(await list('filter[date][date_preset]=day')).toHaveLength(2);
    const body = [{ uuid: image.uuid }];
    expect((await drive(sandbox, 'DELETE', '/v1.0/files', body)).status).toBe(204);
    expect(await list('')).toEqual([text1.uuid]);
    expect(await list('filter[deleted]=1')).toHaveLength(2);
    const gone = await fetch(image._links.download.href);
    expect(gone.status).toBe(404);
    await gone.text();
    const back = await drive(sandbox, 'POST', '/v1.0/files/restore', body);
    expect(back.json).toMatchObject({ _count: 1, _embedded: { files: [{ is_trashed: false }] } });
    await drive(sandbox, 'DELETE', '/v1.0/files', body);
    sandbox.control.setClock({ advance: 31 * 86_400_000 });
    expect((await drive(sandbox, 'POST', '/v1.0/files/restore', body)).status).toBe(404);
  });

  it('wants the scope for files, and another one to delete them', async () => {
    const sandbox = await start();
    const none = await sandbox.control.longLivedToken({ scopes: ['crm'] });
    expect((await drive(sandbox, 'GET', '/v1.0/files', undefined, none)).status).toBe(403);
    const some = await sandbox.control.longLivedToken({ scopes: ['files'] });
    expect((await drive(sandbox, 'GET', '/v1.0/files', undefined, some)).status).toBe(204);
    const file = fileSchema.parse((await upload(sandbox, bytesOf(3))).json);
    const body = [{ uuid: file.uuid }];
    expect((await drive(sandbox, 'DELETE', '/v1.0/files', body, some)).status).toBe(403);
    const api = await sandbox.call('GET', '/api/v4/leads', undefined, {
      authorization: `Bearer ${some}`,
    });
    expect(api.status).toBe(403);
    expect((await drive(sandbox, 'GET', '/v1.0/files', undefined, 'x')).status).toBe(401);
  });

  it('continues after a part was lost before it was taken', async () => {
    const sandbox = await start();
    const session = await drive(sandbox, 'POST', '/v1.0/sessions', {
      file_name: 'a.bin',
      file_size: 10,
    });
    const url = text(session.json, 'upload_url');
    sandbox.control.addFault({ path: '/v1.0/sessions/upload/*', drop: 'before' });
    await expect(drive(sandbox, 'POST', url, bytesOf(5))).rejects.toThrow();
    const part = await drive(sandbox, 'POST', url, bytesOf(5));
    const last = await drive(sandbox, 'POST', text(part.json, 'next_url'), bytesOf(5));
    expect(fileSchema.parse(last.json).size).toBe(10);
  });
});

describe('files of an entity', () => {
  it('are attached, listed by pages of their own kind, told from both sides, and detached', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const lead = firstId(await get('/api/v4/leads'), 'leads');
    const uuids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      uuids.push(fileSchema.parse((await upload(sandbox, bytesOf(3))).json).uuid);
    const path = `/api/v4/leads/${lead}/files`;
    expect((await get(path)).status).toBe(204);
    const body = uuids.map((file_uuid) => ({ file_uuid }));
    const added = await call('PUT', path, body);
    expect([added.status, added.text]).toEqual([202, '']);
    const first = items(await get(`${path}?limit=2`), 'files');
    expect(first.map(({ file_uuid }) => file_uuid)).toEqual([uuids[2], uuids[1]]);
    const rest = items(await get(`${path}?limit=2&before_id=${first[1]?.id}`), 'files');
    expect(rest.map(({ file_uuid }) => file_uuid)).toEqual([uuids[0]]);
    const links = fileLinks.parse((await get(`/api/v4/files/${uuids[0]}/links`)).json);
    expect(links).toMatchObject({
      file_uuid: uuids[0],
      entities: [{ id: lead, entity_type: 'leads' }],
    });
    const gone = await call('DELETE', path, body.slice(0, 2));
    expect([gone.status, gone.text]).toEqual([202, '']);
    expect(items(await get(path), 'files')).toHaveLength(1);
    expect((await call('PUT', path, [{ file_uuid: 'none' }])).status).toBe(400);
    expect((await call('PUT', '/api/v4/leads/1/files', body)).status).toBe(404);
    expect((await get('/api/v4/files/none/links')).status).toBe(204);
  });
});
