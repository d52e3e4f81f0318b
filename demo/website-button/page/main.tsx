import '../src/configurator/configurator.css';
import '../src/configurator/look/look.css';
import './page.css';
import { render } from 'preact';
import { Page } from './page.tsx';
import { language, t } from './texts.ts';

const html = document.documentElement;
html.lang = language;
document.title = t('widget.name');

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => html.setAttribute('data-color-scheme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', follow);
follow();

const root = document.getElementById('root');
if (root) render(<Page />, root);
