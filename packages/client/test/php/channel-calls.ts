import { uploadFile } from '../../src/index.ts';
import type { PhpCalls } from './php-calls.ts';

const unsorted = {
  source_name: 'Site',
  source_uid: 'site',
  metadata: {
    form_id: 'form',
    form_name: 'Order',
    form_page: 'https://example.com',
    form_sent_at: 1767225600,
    ip: '127.0.0.1',
    referer: 'https://example.com',
  },
} as const;
const call = {
  direction: 'inbound',
  duration: 60,
  source: 'phone',
  phone: '+10000000000',
  uniq: 'id',
} as const;

const picture = new File(['12345678'], 'a.png', { type: 'image/png' });

/** Our calls for the PHP client's methods that are about what comes in and goes out, and files. */
export const channelCalls: PhpCalls = {
  events: {
    getOne: (crm) => crm.events.get('id'),
    get: (crm) => crm.events.list(),
    nextPage: async (crm) => (await crm.events.list()).next(),
    prevPage: async (crm) => (await crm.events.list()).prev(),
  },
  eventTypes: {
    getOne: (crm) => crm.eventTypes.get(1),
    get: (crm) => crm.eventTypes.list(),
  },
  unsorted: {
    getOne: (crm) => crm.unsorted.get('uid'),
    get: (crm) => crm.unsorted.list(),
    add: (crm) => crm.unsorted.create('forms', [unsorted]),
    addOne: (crm) => crm.unsorted.createOne('forms', unsorted),
    syncOne: (crm) => crm.unsorted.get('uid'),
    nextPage: async (crm) => (await crm.unsorted.list()).next(),
    prevPage: async (crm) => (await crm.unsorted.list()).prev(),
    accept: (crm) => crm.unsorted.accept('uid', { user_id: 1, status_id: 2 }),
    decline: (crm) => crm.unsorted.decline('uid', { user_id: 1 }),
    link: (crm) => crm.unsorted.link('uid', { link: { entity_id: 1, entity_type: 'leads' } }),
    summary: (crm) => crm.unsorted.summary(),
  },
  calls: {
    add: (crm) => crm.calls.create([call]),
    addOne: (crm) => crm.calls.createOne(call),
  },
  talks: {
    getOne: (crm) => crm.talks.get(1),
    close: (crm) => crm.talks.close(1, { force_close: true }),
  },
  sources: {
    getOne: (crm) => crm.sources.get(1),
    get: (crm) => crm.sources.list(),
    add: (crm) => crm.sources.create([{ name: 'Site', external_id: 'site' }]),
    addOne: (crm) => crm.sources.createOne({ name: 'Site', external_id: 'site' }),
    update: (crm) => crm.sources.update([{ id: 1, name: 'Site' }]),
    updateOne: (crm) => crm.sources.updateOne(1, { name: 'Site' }),
    syncOne: (crm) => crm.sources.get(1),
    delete: (crm) => crm.sources.deleteMany([1, 2]),
    deleteOne: (crm) => crm.sources.deleteOne(1),
  },
  websiteButtons: {
    getOne: (crm) => crm.websiteButtons.get(1),
    get: (crm) => crm.websiteButtons.list(),
    nextPage: async (crm) => (await crm.websiteButtons.list()).next(),
    prevPage: async (crm) => (await crm.websiteButtons.list()).prev(),
    createAsync: (crm) =>
      crm.websiteButtons.createAsync({ pipeline_id: 1, trusted_websites: ['example.com'] }),
    updateAsync: (crm) =>
      crm.websiteButtons.updateAsync(1, { trusted_websites: { add: ['example.com'] } }),
    addOnlineChatAsync: (crm) => crm.websiteButtons.addOnlineChatAsync(1),
  },
  chatTemplates: {
    getOne: (crm) => crm.chatTemplates.get(1),
    get: (crm) => crm.chatTemplates.list(),
    add: (crm) => crm.chatTemplates.create([{ name: 'Hello', content: 'Hi' }]),
    addOne: (crm) => crm.chatTemplates.createOne({ name: 'Hello', content: 'Hi' }),
    update: (crm) => crm.chatTemplates.update([{ id: 1, name: 'Hello', content: 'Hi' }]),
    updateOne: (crm) => crm.chatTemplates.updateOne(1, { name: 'Hello', content: 'Hi' }),
    syncOne: (crm) => crm.chatTemplates.get(1),
    nextPage: async (crm) => (await crm.chatTemplates.list()).next(),
    prevPage: async (crm) => (await crm.chatTemplates.list()).prev(),
    delete: (crm) => crm.chatTemplates.deleteMany([1, 2]),
    deleteOne: (crm) => crm.chatTemplates.deleteOne(1),
    sendOnReview: (crm) => crm.chatTemplates.sendOnReview(1),
    updateReviewStatus: (crm) => crm.chatTemplates.updateReviewStatus(1, 2, { status: 'approved' }),
  },
  shortLinks: {
    getOne: (crm) => crm.shortLinks.get(1),
    get: (crm) => crm.shortLinks.list(),
    add: (crm) =>
      crm.shortLinks.create([
        { url: 'https://example.com', metadata: { entity_type: 'contacts', entity_id: 1 } },
      ]),
    addOne: (crm) =>
      crm.shortLinks.createOne({
        url: 'https://example.com',
        metadata: { entity_type: 'contacts', entity_id: 1 },
      }),
  },
  entitySubscriptions: {
    getByParentId: (crm) => crm.entitySubscriptions('leads').list(1),
    nextPage: async (crm) => (await crm.entitySubscriptions('leads').list(1)).next(),
    prevPage: async (crm) => (await crm.entitySubscriptions('leads').list(1)).prev(),
  },
  files: {
    getOne: (crm) => crm.files.get('uuid'),
    get: (crm) => crm.files.list(),
    updateOne: (crm) => crm.files.updateOne('uuid', { name: 'a.png' }),
    syncOne: (crm) => crm.files.get('uuid'),
    nextPage: async (crm) => (await crm.files.list()).next(),
    prevPage: async (crm) => (await crm.files.list()).prev(),
    delete: (crm) => crm.files.deleteMany([{ uuid: 'uuid' }]),
    deleteOne: (crm) => crm.files.deleteMany([{ uuid: 'uuid' }]),
    uploadOne: (crm) => uploadFile(crm, picture),
    'uploadOne#chunk': (crm) => uploadFile(crm, picture),
  },
  entityFiles: {
    get: (crm) => crm.entityFiles('leads').list(1),
    add: (crm) => crm.entityFiles('leads').add(1, [{ file_uuid: 'uuid' }]),
    addOne: (crm) => crm.entityFiles('leads').add(1, [{ file_uuid: 'uuid' }]),
    delete: (crm) => crm.entityFiles('leads').deleteMany(1, [{ file_uuid: 'uuid' }]),
    deleteOne: (crm) => crm.entityFiles('leads').deleteMany(1, [{ file_uuid: 'uuid' }]),
  },
};
