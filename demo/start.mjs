/**
 * The arguments of `amokit sandbox` that show the template and both demos with their backends:
 * ports are chosen, and the zips are built for them.
 */
import { fileURLToPath } from 'node:url';
import { freePort } from './beside-sandbox.mjs';
import { widgetOf as choiceWidgetOf } from './salesbot-page/start.mjs';
import { widgetOf as buttonWidgetOf } from './website-button/start.mjs';

export async function demoSandbox() {
  const [button, choice] = [await freePort(), await freePort()];
  const BUTTON_ZIP = await buttonWidgetOf({ backend: `http://127.0.0.1:${button}` });
  const CHOICE_ZIP = await choiceWidgetOf({ backend: `http://127.0.0.1:${choice}` });
  const backends = fileURLToPath(new URL('backends.mjs', import.meta.url));
  return {
    args: ['--widget', BUTTON_ZIP, '--widget', CHOICE_ZIP, '--backend', backends],
    env: { BUTTON_PORT: `${button}`, CHOICE_PORT: `${choice}`, BUTTON_ZIP, CHOICE_ZIP },
  };
}
