/**
 * Where a call differs from that of the PHP client, and why: `service.method`, or `*.method` for all
 * services. Where the documentation and the PHP client disagree, the documented form is sent.
 */
export const phpNotes: Readonly<Record<string, string>> = {
  '*.addOne': 'The PHP client sends an array of one; so do we.',
  '*.syncOne': 'Merging is one line here: `{ ...found, ...yours }`.',
  '*.nextPage': '`null` after the last page, where the PHP client throws.',
  '*.prevPage': '`null` before the first page, where the PHP client throws.',
  '*.deleteOne': 'No body, where the PHP client sends `[]`.',
  '*.updateOne': 'No `request_id`, where the PHP client adds `"0"`.',
  '*.link': 'Without the empty `entity_type` and `entity_id` of the PHP client.',
  '*.unlink': 'Without the empty `entity_type` and `entity_id` of the PHP client.',
  'catalogElements.get': 'The documentation has `filter[id]`, the PHP client `id` at the top.',
  'catalogs.get': '`type` is known from the PHP client alone.',
  'events.get': 'The documentation has arrays, the PHP client texts with commas.',
  'tags.get': 'The documentation takes one name, the PHP client sends several.',
  'tasks.get':
    'The documentation has `filter[task_type]`, the PHP client sends `task_type_id` beside it.',
  'customers.get':
    '`status_id`, `next_price` and `next_date` are documented, and not in the PHP client.',
  'entityFiles.get': 'Pages are documented by `before_id`, the PHP client has `page`.',
  'links.get': 'The documentation requires `filter[entity_id]`.',
  'notes.pin': 'No body, where the PHP client sends `[]`. Known from the PHP client alone.',
  'notes.unpin': 'No body, where the PHP client sends `[]`. Known from the PHP client alone.',
  'customFieldGroups.updateOne': 'The PHP client throws before it sends anything; here it works.',
  'chatTemplates.sendOnReview': 'No body, where the PHP client sends `[]`.',
  'websiteButtons.addOnlineChatAsync': 'No body, where the PHP client sends `[]`.',
  'widgets.uninstall': 'No body, where the PHP client sends `[]`.',
  'sources.delete': 'The documented `[{ id }]`, where the PHP client sends whole sources.',
  'files.deleteOne': 'The drive has one way to delete; so has the PHP client.',
  'files.uploadOne': 'The session first, then the parts.',
  'files.uploadOne#chunk': 'A part: `uploadFile()` sends them all.',
  'entityFiles.addOne': 'One of many.',
  'entityFiles.deleteOne': 'One of many.',
  'shortLinks.add': 'With `request_id`; answers are matched by it, else by place.',
  'shortLinks.addOne': 'With `request_id`.',
  'leads.addOneComplex': 'One of many.',
  'transactions.add':
    '`accrue_bonus` is sent when it is asked for; the PHP client always sends it.',
  'unsorted.accept': 'The documented body, where the PHP client sends what it is given.',
};

/** Keys that the PHP client puts into a body and that the documentation does not have there. */
export const phpExtras: Readonly<Record<string, string>> = {
  'customFields.updateOne': 'type',
  'links.add': 'entity_type',
  'links.delete': 'entity_type',
  'sources.update': 'external_id',
  'sources.updateOne': 'external_id',
  'sources.delete': 'external_id',
  'chatTemplates.updateReviewStatus': 'source_id',
  'files.updateOne': 'created_by updated_by',
};
