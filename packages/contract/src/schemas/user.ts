/**
 * Users.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 * @module
 */
import { z } from 'zod';
import { userLevels } from '../constants/user-levels.ts';
import { usersGroup } from './account.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks } from './primitives.ts';
import { userRights, userRightsWrite } from './rights.ts';

export const user = open({
  id,
  name: z.string(),
  email: z.string(),
  /** `ru`, `en`, … */
  lang: z.string(),
  rights: userRights,
  /** Only with the `with` of the same name, as the keys below. */
  uuid: z.string().nullable().optional(),
  amojo_id: z.string().nullable().optional(),
  user_rank: z.enum(userLevels).nullable().optional(),
  phone_number: z.string().nullable().optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  _embedded: open({
    /** Only `with=role`. */
    roles: z.array(open({ ...reference.shape, name: z.string() })).optional(),
    /** Only `with=group`. */
    groups: z.array(usersGroup).optional(),
  }).optional(),
}).meta({ id: 'User' });

/** A new user. A password has six characters at least, with a digit, a lower and an upper letter. */
export const userCreate = open({
  name: z.string().min(1).max(50),
  email: z.email(),
  password: z.string().min(6),
  lang: z.string().optional(),
  rights: userRightsWrite,
  request_id: requestId.optional(),
}).meta({ id: 'UserCreate' });

/** A user to be activated or deactivated. */
export const userReference = open({ id }).meta({ id: 'UserReference' });
