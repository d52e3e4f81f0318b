/**
 * What a user or a role may do.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 * @module
 */
import { z } from 'zod';
import { accessLetters } from '../constants/rights.ts';
import { open } from './object.ts';
import { id } from './primitives.ts';

/** `A` everything, `G` those of the group, `M` one's own, `L` the linked ones, `D` nothing. */
export const access = z.enum(accessLetters);

const entityRights = open({
  view: access,
  edit: access,
  add: access,
  delete: access,
  export: access,
}).meta({ id: 'EntityRights' });

const statusRight = open({
  entity_type: z.string(),
  pipeline_id: id,
  status_id: id,
  rights: open({ view: access, edit: access, delete: access, export: access.optional() }),
}).meta({ id: 'StatusRight' });

const catalogRight = open({
  catalog_id: id,
  rights: open({ view: access, edit: access, add: access, delete: access, export: access }),
}).meta({ id: 'CatalogRight' });

export const rights = open({
  leads: entityRights,
  contacts: entityRights,
  companies: entityRights,
  tasks: open({ edit: access, delete: access }),
  mail_access: z.boolean(),
  catalog_access: z.boolean(),
  files_access: z.boolean().optional(),
  status_rights: z.array(statusRight).nullable().optional(),
  catalog_rights: z.array(catalogRight).nullable().optional(),
}).meta({ id: 'Rights' });

/** Rights of a user: those of the role, and what the user is. */
export const userRights = open({
  ...rights.shape,
  is_admin: z.boolean(),
  is_free: z.boolean(),
  is_active: z.boolean(),
  group_id: z.int().nullable(),
  role_id: z.int().nullable(),
}).meta({ id: 'UserRights' });

const partial = {
  view: access.optional(),
  edit: access.optional(),
  add: access.optional(),
  delete: access.optional(),
  export: access.optional(),
};

/** Rights in a write: what is left out or null is denied. */
export const rightsWrite = open({
  leads: open(partial).nullable().optional(),
  contacts: open(partial).nullable().optional(),
  companies: open(partial).nullable().optional(),
  tasks: open({ edit: access.optional(), delete: access.optional() }).optional(),
  mail_access: z.boolean().optional(),
  catalog_access: z.boolean().optional(),
  files_access: z.boolean().optional(),
  status_rights: z
    .array(
      open({
        entity_type: z.string().optional(),
        pipeline_id: id,
        status_id: id,
        rights: open(partial),
      }),
    )
    .nullable()
    .optional(),
  catalog_rights: z
    .array(open({ catalog_id: id, rights: open(partial) }))
    .nullable()
    .optional(),
}).meta({ id: 'RightsWrite' });

/** Rights of a new user: a role, a free place, or a map of their own. */
export const userRightsWrite = open({
  ...rightsWrite.shape,
  role_id: id.nullable().optional(),
  group_id: z.int().nullable().optional(),
  is_free: z.boolean().optional(),
}).meta({ id: 'UserRightsWrite' });
