/**
 * Files and the entities they are attached to.
 *
 * @see https://www.amocrm.ru/developers/content/files/files-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, timestamp, userId } from './primitives.ts';

/** The entities of one file, with keys of older days. */
export const fileLinks = open({
  file_uuid: z.string(),
  entities: z.array(
    open({
      id,
      name: z.string(),
      entity_type: z.string(),
      created_by: userId.optional(),
      main_user_id: userId.optional(),
      date_create: timestamp.optional(),
      date_update: timestamp.optional(),
      updated_by: userId.nullable().optional(),
      price: z.number().optional(),
      pipeline_id: id.optional(),
      status_id: id.optional(),
      closest_task_at: timestamp.nullable().optional(),
    }),
  ),
}).meta({ id: 'FileLinks' });

/** A file of one entity. `id` is that of the link, by which pages are asked for. */
export const entityFile = open({ file_uuid: z.string(), id }).meta({ id: 'EntityFile' });

export const entityFileWrite = open({ file_uuid: z.string() }).meta({ id: 'EntityFileWrite' });
