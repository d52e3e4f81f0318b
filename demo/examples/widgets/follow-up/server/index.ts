import { isAmoError, leads } from '@amokit/client';
import { createServer, GiveUpError, type Server, type ServerOptions } from '@amokit/server';

export type BackendOptions = Pick<ServerOptions, 'integration' | 'stores'>;

/** Seconds for which a hook is known that has done its work. */
const month = 30 * 86_400;

/** The server half: `await listen(createBackend({ … }), { port: 8080 })`. */
export function createBackend(options: BackendOptions): Server {
  const { claims } = options.stores;
  return createServer({
    ...options,
    on: {
      async trigger({ entityId, entityType, settings, statusId }, { client, key }) {
        const name = String(settings.name ?? '').trim();
        const pipeline_id = Number(settings.pipeline);
        if (entityType !== 'leads' || !name || !pipeline_id)
          throw new GiveUpError('The action has no name or no pipeline');

        // The platform does not sign this hook, so the lead itself has to say where it is.
        const crm = await client({ leads });
        const lead = await crm.leads.get(entityId, { with: ['contacts'] });
        if (!lead) throw new GiveUpError(`There is no lead ${entityId}`);
        if (statusId !== undefined && lead.status_id !== statusId) return;

        // The same hook may come twice; one of the two makes the lead.
        const claim = `follow-up:${key}`;
        if (!(await claims.claim(claim, month))) return;
        const made = crm.leads.createOne({
          name: name.replaceAll('{name}', lead.name),
          pipeline_id,
          responsible_user_id: lead.responsible_user_id,
          _embedded: {
            contacts: (lead._embedded?.contacts ?? []).map(({ id, is_main }) => ({ id, is_main })),
            companies: (lead._embedded?.companies ?? []).map(({ id }) => ({ id })),
          },
        });
        await made.catch(async (error: unknown) => {
          // Refused, it was not made: the next attempt may. Where nobody knows, one is better than two.
          if (isAmoError(error, 'RATE_LIMITED', 'WAIT', 'REFRESH')) await claims.release(claim);
          throw error;
        });
      },
    },
  });
}
