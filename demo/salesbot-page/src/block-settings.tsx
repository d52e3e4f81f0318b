import { Callout, useStyles } from '@amokit/ui';
import type { FeatureProps, FormFields, SalesbotProps } from '@amokit/widget';
import { useEffect, useState } from 'preact/hooks';
import { blockFields } from '../agreed/block-settings.ts';
import type { WidgetHost } from './host.ts';
import { type BlockValues, fieldsToMend, withWords } from './steps.ts';

const css = `
  .block { display: grid; gap: 12px; margin-block-start: 12px }
  .rules { margin: 6px 0 0; padding: 0; list-style: none }
  .rules li + li { margin-block-start: 4px }
  .message {
    max-width: 340px; padding: 10px 12px; border: 1px solid var(--amo-line);
    border-radius: 12px 12px 12px 2px; background: var(--amo-hover); color: var(--amo-text);
    overflow-wrap: anywhere;
  }
  .link { color: var(--amo-accent); text-decoration: underline }
  .caption { margin: 0 0 4px; color: var(--amo-muted); font-size: 13px }
`;

const readAll = (fields: FormFields): BlockValues => ({
  purpose: fields.get('purpose'),
  text: fields.get('text'),
  duration: fields.get('duration'),
  days: fields.get('days'),
  hours: fields.get('hours'),
  weekdays: fields.get('weekdays'),
  wait: fields.get('wait'),
});

/** The values of the block's fields, which the CRM draws, while a person types. */
function useValues(fields: FormFields): BlockValues {
  const [values, setValues] = useState(() => readAll(fields));
  useEffect(() => {
    const update = () => setValues(readAll(fields));
    for (const type of ['input', 'change']) document.addEventListener(type, update);
    return () => {
      for (const type of ['input', 'change']) document.removeEventListener(type, update);
    };
  }, [fields]);
  return values;
}

/** Under the fields: what the client will read, and what has to be mended before the bot is saved. */
export default function BlockSettings({ host, fields }: FeatureProps<WidgetHost> & SalesbotProps) {
  const purpose = host.t('block.default_purpose');
  const text = host.t('block.default_text');
  const values = withWords(useValues(fields), purpose, text);
  useEffect(() => {
    // A new block begins with words in the person's language.
    if (fields.get('purpose') === '') fields.set('purpose', purpose);
    if (fields.get('text') === '') fields.set('text', text);
  }, [fields, purpose, text]);
  const wrong = blockFields.filter((field) => fieldsToMend(values).includes(field));

  return (
    <div class="amo block" ref={useStyles(css)}>
      {wrong.length > 0 && (
        <Callout variant="danger">
          <ul class="rules">
            {wrong.map((field) => (
              <li key={field}>
                <b>{host.t(`block.${field}`)}.</b> {host.t(`block.rule_${field}`)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <div>
        <p class="caption">{host.t('block.preview')}</p>
        <div class="message">
          {values.text} <span class="link">{host.t('block.link')}</span>
        </div>
      </div>
    </div>
  );
}
