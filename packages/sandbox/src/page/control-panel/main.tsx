/**
 * The control panel of the sandbox: a page of the control origin, apart from the CRM's.
 */
import '../styles/palette.css';
import './control-panel.css';
import { render } from 'preact';
import { createControlClient } from './control-client.ts';
import { ControlPanel } from './control-panel.tsx';
import { takeSecret } from './take-secret.ts';
import { panelTexts } from './texts.ts';

const root = document.getElementById('panel_root');
if (!root) throw new Error('control-panel.html has no #panel_root');

const secret = takeSecret();
const isRussian = navigator.language.startsWith('ru');
render(
  secret ? (
    <ControlPanel client={createControlClient(secret)} />
  ) : (
    <main class="panel">
      <h1>{panelTexts[isRussian ? 'ru' : 'en'].title}</h1>
      <p role="alert">{panelTexts[isRussian ? 'ru' : 'en'].noSecret}</p>
    </main>
  ),
  root,
);
