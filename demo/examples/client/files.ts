import {
  account,
  createClient,
  downloadFile,
  entityFiles,
  fileLinks,
  files,
  leads,
  uploadFile,
} from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Files: one goes up in parts, gets a new version, hangs on a lead and comes down again. */
export const run: Run = async ({ connection, tell }) => {
  const services = { account, entityFiles, fileLinks, files, leads };
  const crm = createClient({ ...connection, services });

  // On Node, `openAsBlob(path)` of node:fs gives one of the disk.
  const drawing = new File(['A shelf, 900 × 300 mm'], 'drawing.txt', { type: 'text/plain' });
  const first = await uploadFile(crm, drawing, {
    onProgress: ({ uploaded, size }) => tell(`Sent ${uploaded} of ${size} bytes.`),
  });
  const changed = new File(['A shelf, 900 × 320 mm'], 'drawing.txt', { type: 'text/plain' });
  const file = await uploadFile(crm, changed, { versionOf: first.uuid });
  const versions = await crm.files.getVersions(file.uuid);
  tell(`“${file.name}” has ${versions.items.length} versions.`);

  const lead = await crm.leads.createOne({ name: 'A shelf by a drawing' });
  await crm.entityFiles('leads').add(lead.id, [{ file_uuid: file.uuid }]);
  const hung = await crm.entityFiles('leads').list(lead.id);
  tell(`On the lead ${lead.id}: ${hung.items.length} file.`);
  const used = await crm.fileLinks.get(file.uuid);
  for (const { entity_type, name } of used?.entities ?? [])
    tell(`It is used by: ${entity_type}, “${name}”.`);

  const bytes = await downloadFile(crm, file);
  tell(`It says: ${await bytes.text()}`);

  await crm.files.updateOne(file.uuid, { name: 'drawing of the shelf' });
  await crm.entityFiles('leads').deleteMany(lead.id, [{ file_uuid: file.uuid }]);
  await crm.files.deleteMany([{ uuid: file.uuid }]);
  await crm.files.restore([{ uuid: file.uuid }]);
  const found = await crm.files.list({ filter: { uuid: [file.uuid] } });
  tell(`Deleted and restored: ${found.items.map(({ name }) => name).join(', ')}.`);
};
