/**
 * Roles.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks } from './primitives.ts';
import { rights, rightsWrite } from './rights.ts';

export const role = open({
  id,
  name: z.string(),
  rights,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  /** Only `with=users`. */
  _embedded: open({ users: z.array(reference).optional() }).optional(),
}).meta({ id: 'Role' });

export const roleCreate = open({
  name: z.string().min(1),
  rights: rightsWrite,
  request_id: requestId.optional(),
}).meta({ id: 'RoleCreate' });

export const roleUpdate = open({
  id,
  name: z.string().min(1).optional(),
  rights: rightsWrite.optional(),
  request_id: requestId.optional(),
}).meta({ id: 'RoleUpdate' });
