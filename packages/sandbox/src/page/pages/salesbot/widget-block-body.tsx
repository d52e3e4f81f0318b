import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BotBlock, BotExit } from '../../../page-shapes/bots.ts';
import { salesbotRow } from '../../host/controls/salesbot-row.ts';
import { callBack } from '../../host/life-cycle.ts';
import { asText, at } from '../../host/value.ts';
import { usePage } from '../../page-context.ts';
import { type BotField, type BotHandler, placeholders } from './bot-handlers.ts';

interface WidgetBlockBodyProps {
  readonly block: BotBlock;
  readonly handler: BotHandler;
  change(params: BotBlock['params']): void;
  /** The widget has said which ways lead out of the block. */
  nameExits(exits: readonly BotExit[]): void;
}

/** What a widget shows in its block. It is drawn once by the CRM, then it is the widget's. */
export function WidgetBlockBody({ block, handler, change, nameExits }: WidgetBlockBodyProps) {
  const { vendor, host, hostContext } = usePage();
  const body = useRef<HTMLDivElement>(null);
  const newest = useRef({ block, change, nameExits });
  newest.current = { block, change, nameExits };

  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const params = () => newest.current.block.params;
    render(<Fields handler={handler} params={params()} />, element);
    const $body = vendor.$(element);
    $body.on('input change', '[name=value_manual], [name=value_field]', function () {
      const field = this.dataset.fieldName;
      if (!field || !('value' in this)) return;
      newest.current.change({ ...params(), [field]: String(this.value) });
    });
    const draw = async () => {
      const running = await host.running(handler.widget);
      if (!running || !element.isConnected) return;
      const result = await callBack(
        hostContext,
        running,
        'salesbotDesignerSettings',
        $body,
        (caption: unknown) =>
          hostContext.templates.render({ ref: salesbotRow }, { caption, is_widget: true }),
        handlerParams(params()),
      );
      if (result.outcome !== 'returned') return;
      const exits = at(result.value, 'exits') ?? at(result.value, 'exists');
      if (Array.isArray(exits)) newest.current.nameExits(exits.flatMap(exitOf));
    };
    void draw();
    return () => {
      $body.off('input change');
      $body.empty();
    };
  }, [vendor, host, hostContext, handler]);

  return <div class="salesbot-block__body" ref={body} data-handler={handler.code} />;
}

/** The documentation's words call the list `exists`, its code `exits`. */
function exitOf(exit: unknown): readonly BotExit[] {
  const code = asText(at(exit, 'code'));
  return code ? [{ code, title: asText(at(exit, 'title')) || code }] : [];
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
