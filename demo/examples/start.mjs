/** All widgets in the CRM on this machine, with their servers: `npm start`, `npm start -- --lang en`. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../beside-sandbox.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const amokit = fileURLToPath(new URL('../bin/amokit.js', import.meta.resolve('amokit')));
const port = `${await freePort()}`;
const widgets = readdirSync(`${here}widgets`).flatMap((name) => ['--widget', `widgets/${name}`]);
const args = [amokit, 'sandbox', ...widgets, '--backend', 'backends.ts', ...process.argv.slice(2)];
spawn(process.execPath, args, {
  cwd: here,
  stdio: 'inherit',
  // The page of the CRM calls the server of SMS at this address, so it is built in.
  env: { ...process.env, SMS_PORT: port, VITE_BACKEND: `http://127.0.0.1:${port}` },
}).on('exit', (code) => process.exit(code ?? 0));
