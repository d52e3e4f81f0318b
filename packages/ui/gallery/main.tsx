import { CodeSnippet, Field, FilterTabs, Link, Select, Text } from '@amokit/ui';
import type { Crm } from '@amokit/ui/crm';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openSandbox } from '../test/open-sandbox.ts';
import { type Example, examples } from './examples.ts';
import { Frame, type Scheme } from './frame.tsx';
import './gallery.css';
import { LivePanel } from './live-panel.tsx';

const widths = { narrow: 230, wide: 640 } as const;

const schemeOptions = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const widthOptions = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'wide', label: 'Wide' },
] as const;

const localeOptions = ['ru', 'en', 'es', 'pt'].map((value) => ({ value, label: value }));

/** `date-picker` → `DatePicker`. */
const componentName = (name: string) =>
  name.replace(/^crm-/, '').replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());

function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const update = () => setHash(location.hash.slice(1));
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return hash;
}

interface SectionProps {
  readonly example: Example;
  readonly schemes: readonly Scheme[];
  readonly sizes: readonly (keyof typeof widths)[];
  readonly locale: string;
  readonly crm: Crm;
}

function Section({ example, schemes, sizes, locale, crm }: SectionProps) {
  const { name, Example: Shown, live, code } = example;
  return (
    <section class="section" id={`section-${name}`}>
      <Text as="h2" size="title">
        {componentName(name)}
      </Text>
      <div class="frames">
        {sizes.map((size) => (
          <div key={size} class="frames" data-size={size}>
            {schemes.map((scheme) => (
              <Frame key={scheme} scheme={scheme} width={widths[size]} locale={locale} crm={crm}>
                <Shown />
              </Frame>
            ))}
          </div>
        ))}
      </div>
      {live && <LivePanel live={live} schemes={schemes} locale={locale} crm={crm} />}
      <CodeSnippet label={`The code of ${componentName(name)}`} code={code} />
    </section>
  );
}

function Gallery({ crm }: { readonly crm: Crm }) {
  const hash = useHash();
  const [schemes, setSchemes] = useState<readonly Scheme[]>(['light', 'dark']);
  const [sizes, setSizes] = useState<readonly (keyof typeof widths)[]>(['narrow', 'wide']);
  const [locale, setLocale] = useState('ru');
  const shown = examples.filter(({ name }) => hash === 'all' || name === (hash || 'button'));
  return (
    <div class="gallery">
      <nav class="navigation" aria-label="Components">
        <Link href="#all">All</Link>
        {examples.map(({ name }) => (
          <Link key={name} href={`#${name}`} aria-current={name === hash ? 'page' : undefined}>
            {componentName(name)}
          </Link>
        ))}
      </nav>
      <main>
        <div class="toolbar">
          <FilterTabs
            label="Colours"
            multiple
            options={schemeOptions}
            value={schemes}
            onChange={setSchemes}
          />
          <FilterTabs
            label="Width"
            multiple
            options={widthOptions}
            value={sizes}
            onChange={setSizes}
          />
          <Field label="Language">
            <Select
              options={localeOptions}
              value={locale}
              onChange={(next) => setLocale(next ?? 'en')}
            />
          </Field>
        </div>
        {shown.map((example) => (
          <Section
            key={example.name}
            example={example}
            schemes={schemes}
            sizes={sizes}
            locale={locale}
            crm={crm}
          />
        ))}
      </main>
    </div>
  );
}

const place = document.querySelector('#gallery');
const { crm } = await openSandbox();
if (place) render(<Gallery crm={crm} />, place);
