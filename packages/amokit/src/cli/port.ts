import { createServer } from 'node:net';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import type { Arguments } from './command.ts';

/** The same address each time keeps a person's tab and the browser's cookies. */
export const usualPort = 2626;

/** True where nobody listens on a port of the loopback yet. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The port that was asked for; without a word the usual one, or any that is free. */
export async function portOf(args: Arguments): Promise<number> {
  const text = args.text('port');
  if (text === undefined) {
    if (await isPortFree(usualPort)) return usualPort;
    console.error(
      say({
        en: `Port ${usualPort} is taken, perhaps by another sandbox; this one takes a free port.`,
        ru: `Порт ${usualPort} занят, возможно, другой песочницей; эта возьмёт свободный порт.`,
      }),
    );
    return 0;
  }
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) {
    const port = Number(text);
    if (port === 0 || (await isPortFree(port))) return port;
    throw new UserError(
      [
        {
          message: say({ en: `port ${port} is taken`, ru: `порт ${port} занят` }),
          mend: say({
            en: 'choose another with --port; 0 takes a free one',
            ru: 'выберите другой в --port; 0 возьмёт свободный',
          }),
        },
      ],
      2,
    );
  }
  throw new UserError(
    [
      {
        message: say({ en: `--port is "${text}"`, ru: `--port не бывает «${text}»` }),
        mend: say({
          en: 'give a number up to 65535; 0 takes a free one',
          ru: 'укажите число до 65535; 0 возьмёт свободный порт',
        }),
      },
    ],
    2,
  );
}
