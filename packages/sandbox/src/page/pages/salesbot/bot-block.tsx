import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { salesbotRow } from '../../host/controls/register-controls.ts';
import { callBack } from '../../host/life-cycle.ts';
import { asText, at } from '../../host/value.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { logoUrl } from '../integrations/widget-texts.ts';
import { type BotBlock, type BotField, type BotHandler, placeholders } from './blocks.ts';

interface BotBlockViewProps {
  readonly block: BotBlock;
  readonly handler: BotHandler;
  readonly number: number;
  readonly problem: string | undefined;
  change(block: BotBlock): void;
  remove(): void;
}

/** A block in the designer. Its body is drawn once, then the widget's. */
export function BotBlockView(props: BotBlockViewProps) {
  const { block, handler, number, problem, change, remove } = props;
  const { vendor, host, hostContext } = usePage();
  const t = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const newest = useRef(block);
  newest.current = block;
  const report = useRef(change);
  report.current = change;

  useEffect(() => {
    const element = body.current;
    if (!element) return;
    render(<Fields handler={handler} params={newest.current.params} />, element);
    const $body = vendor.$(element);
    $body.on('input change', '[name=value_manual], [name=value_field]', function () {
      const field = this.dataset.fieldName;
      if (!field || !('value' in this)) return;
      const params = { ...newest.current.params, [field]: String(this.value) };
      report.current({ ...newest.current, params });
    });
    const running = host.list().find(({ widget }) => widget.code === handler.widget.code);
    if (running)
      void callBack(
        hostContext,
        running,
        'salesbotDesignerSettings',
        $body,
        (caption: unknown) =>
          hostContext.templates.render({ ref: salesbotRow }, { caption, is_widget: true }),
        handlerParams(newest.current.params),
      ).then((result) => {
        if (result.outcome !== 'returned') return;
        const exits = at(result.value, 'exits');
        if (!Array.isArray(exits)) return;
        const named = exits.map((exit) => ({
          code: asText(at(exit, 'code')),
          title: asText(at(exit, 'title')),
        }));
        report.current({ ...newest.current, exits: named });
      });
    return () => {
      $body.off('input change');
      $body.empty();
    };
  }, [vendor, host, hostContext, handler]);

  return (
    <article class="salesbot-block" data-id={block.id}>
      <header class="salesbot-block__head">
        <img src={logoUrl(handler.widget, 'logo_min.png')} alt="" />
        <h2 class="salesbot-block__title">
          {number}. {handler.title}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('pipeline.remove')}
          onClick={remove}
        >
          ×
        </button>
      </header>
      <div class="salesbot-block__body" ref={body} data-handler={handler.code} />
      {block.exits.length > 0 && (
        <ul class="salesbot-block__exits" aria-label={t('salesbot.exits')}>
          {block.exits.map(({ code, title }) => (
            <li key={code} class="salesbot-block__exit" data-code={code}>
              {title || code}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p class="card-fields__problem" role="alert">
          {problem}
        </p>
      )}
      {block.steps !== null && !problem && (
        <details>
          <summary>{t('salesbot.steps')}</summary>
          <pre>{JSON.stringify(block.steps, null, 2)}</pre>
        </details>
      )}
    </article>
  );
}

/**
 * What a widget gets as the settings of its block. Undocumented: most read the values themselves,
 * some dig for them through three `params`.
 */
const handlerParams = (values: BotBlock['params']) => ({
  ...values,
  params: { params: { params: { ...values } } },
});

interface FieldsProps {
  readonly handler: BotHandler;
  readonly params: BotBlock['params'];
}

function Fields({ handler, params }: FieldsProps) {
  return (
    <div class="salesbot-block__fields">
      {handler.fields.map((field) => (
        <div key={field.code} class="salesbot-block__row" data-field={field.code}>
          <span class="salesbot-block__caption">{field.title}</span>
          <FieldValue field={field} value={params[field.code] ?? ''} />
        </div>
      ))}
    </div>
  );
}

function FieldValue({ field, value }: { readonly field: BotField; readonly value: string }) {
  if (field.manual)
    return (
      <input
        class="text-input"
        type="text"
        inputMode={field.type === 'numeric' ? 'numeric' : 'text'}
        name="value_manual"
        data-field-name={field.code}
        aria-label={field.title}
        value={value}
      />
    );
  return (
    <>
      <input type="hidden" name="value_manual" data-field-name={field.code} value={value} />
      <select
        class="text-input"
        name="value_field"
        data-field-name={field.code}
        aria-label={field.title}
      >
        {[value, ...placeholders.filter((known) => known !== value)].map((placeholder) => (
          <option key={placeholder} value={placeholder}>
            {placeholder}
          </option>
        ))}
      </select>
    </>
  );
}
