/**
 * Uploads to the drive: a session, then the parts.
 *
 * @see https://www.amocrm.ru/developers/content/files/files-api
 * @module
 */
import { z } from 'zod';
import { file, fileAuthor } from './file.ts';
import { open } from './object.ts';

/** A session for one file. `file_uuid` makes it a new version. It lives a day at most. */
export const uploadSessionCreate = open({
  file_name: z.string().min(1),
  file_size: z.int().positive(),
  content_type: z.string().optional(),
  file_uuid: z.string().optional(),
  with_preview: z.boolean().optional(),
  created_by: fileAuthor.optional(),
}).meta({ id: 'UploadSessionCreate' });

/** Where the first part goes. Sizes are in bytes. */
export const uploadSession = open({
  session_id: z.int(),
  upload_url: z.string(),
  max_file_size: z.int(),
  max_part_size: z.int(),
}).meta({ id: 'UploadSession' });

/** Where the next part goes; after the last part the file. */
export const uploadPart = z
  .union([open({ session_id: z.int(), next_url: z.string() }), file])
  .meta({ id: 'UploadPart' });
