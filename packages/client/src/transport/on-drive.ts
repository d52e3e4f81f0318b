import { originOf } from '../client-options.ts';
import { isRecord, textOf } from '../json.ts';
import { answerError } from './read-answer.ts';
import type { Transport } from './transport.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * The same transport to the drive, where files live. Its address is asked of the account once;
 * a failed question is asked again with the next call.
 */
export function onDrive(transport: Transport): Transport {
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const answer = await transport.send({
      method: 'GET',
      path: '/api/v4/account',
      query: 'with=drive_url',
    });
    const named = isRecord(answer.body) ? textOf(answer.body.drive_url) : undefined;
    // A server in between may lie below a path.
    const address = originOf(named) && named?.replace(/\/+$/, '');
    if (!address) throw answerError('shape', answer.request, answer.response, 'no drive_url');
    return address;
  };

  return {
    ...transport,
    async send(call) {
      transport.check(call);
      asking ??= ask();
      asking.catch(() => {
        asking = undefined;
      });
      return transport.send({ ...call, baseUrl: await untilAborted(asking, call.signal) });
    },
  };
}
