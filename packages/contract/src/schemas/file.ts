/**
 * Files of the drive.
 *
 * @see https://www.amocrm.ru/developers/content/files/files-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, link, timestamp } from './primitives.ts';

/** Who did something: a user, or -1 a client, 0 the robot. */
export const fileAuthor = open({ id: z.int(), type: z.string() }).meta({ id: 'FileAuthor' });

/** A smaller picture of a file. Sizes are in pixels. */
export const filePreview = open({
  download_link: z.string(),
  width: z.int(),
  height: z.int(),
}).meta({ id: 'FilePreview' });

const fileMetadata = open({ extension: z.string(), mime_type: z.string() });

/** A file. `size` is in bytes. `id` is not documented, yet the PHP client needs it. */
export const file = open({
  id,
  uuid: z.string(),
  version_uuid: z.string(),
  name: z.string(),
  sanitized_name: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  type: z.string(),
  source_id: z.int().nullable(),
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  created_by: fileAuthor,
  updated_at: timestamp,
  updated_by: fileAuthor,
  deleted_at: timestamp.nullable(),
  deleted_by: fileAuthor.nullable(),
  /** Whether it lies in the trash. */
  is_trashed: z.boolean(),
  has_multiple_versions: z.boolean(),
  metadata: fileMetadata,
  previews: z.array(filePreview).nullable(),
  session_id: z.int().optional(),
  _links: open({ self: link, download: link, download_version: link }),
}).meta({ id: 'File' });

/** A changed file: a new name, or the version that is shown, but never both. */
export const fileUpdate = open({
  name: z.string().min(1).optional(),
  version_uuid: z.string().optional(),
}).meta({ id: 'FileUpdate' });

/** A file to be deleted, or to be brought back. */
export const fileReference = open({ uuid: z.string() }).meta({ id: 'FileReference' });

export const fileVersion = open({
  uuid: z.string(),
  file_uuid: z.string(),
  type: z.string(),
  name: z.string(),
  sanitized_name: z.string(),
  size: z.int().nonnegative(),
  is_main: z.boolean(),
  source_id: z.int().nullable(),
  created_at: timestamp,
  created_by: fileAuthor,
  updated_at: timestamp,
  updated_by: fileAuthor,
  metadata: fileMetadata,
  previews: z.array(filePreview).nullable(),
  _links: open({ self: link, download: link }).optional(),
}).meta({ id: 'FileVersion' });
