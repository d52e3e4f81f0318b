import type { PageState, PageWidget } from '../../../page-shapes/page-state.ts';
import { asText, at } from '../../host/value.ts';
import type { Translate } from '../../texts/translate.ts';
import { logoUrl, widgetTexts } from '../integrations/widget-texts.ts';
import { sanitizeDescription } from './description.ts';
import { type FieldDescription, inputValue, perUser } from './setting-fields.ts';
import { isInstalled } from './settings-controls.tsx';

interface SettingsFormProps {
  readonly widget: PageWidget;
  readonly state: PageState;
  readonly fields: readonly FieldDescription[];
  readonly t: Translate;
}

/**
 * The inside of the settings dialog, with empty places for what follows the widget's status: the
 * status itself, the tour, the buttons. It is drawn once and then belongs to the widget, which may
 * move, hide and add what it likes; so nothing here reacts, and the class names are the CRM's. What
 * lies in what is the CRM's, too: widgets look for the fields in the space of the description.
 */
export function SettingsForm({ widget, state, fields, t }: SettingsFormProps) {
  const { name, description } = widgetTexts(widget);
  const email = asText(at(widget.manifest, 'widget', 'support', 'email'));
  return (
    <div class="modal-body__inner widget-settings">
      <button type="button" class="modal-body__close" aria-label={t('widgets.close')}>
        ×
      </button>
      <div class="widget-settings__wrap-desc-space">
        <div class="widget-settings__desc-space">
          <div class="widget-settings__side">
            <div class="widget-settings__logo">
              <img src={logoUrl(widget, 'logo_main.png')} alt="" />
            </div>
            <h2 class="widget-settings__title">{name}</h2>
            <p class="widget-settings__status" role="status" />
            <p class="widget-settings__meta">{t('widgets.version', { version: widget.version })}</p>
            {email && (
              <p class="widget-settings__meta">
                {t('widgets.support')}: <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
          </div>
          <div class="widget-settings__tour" hidden />
          <form class="widget-settings__body" noValidate>
            <div class={`widget_settings_block widget_settings_block_${widget.code}`}>
              <input
                type="hidden"
                name="widget_active"
                class="js-widget-active-input"
                value={isInstalled(widget) ? 'Y' : 'N'}
              />
              <div
                class="widget_settings_block__descr"
                dangerouslySetInnerHTML={{
                  __html: sanitizeDescription(description || t('widgets.agreement'), state),
                }}
              />
              <div class="widget_settings_block__fields" id="widget_settings__fields_wrapper">
                {fields.map((field) => (
                  <FieldRow key={field.code} {...{ field, widget, state, t }} />
                ))}
              </div>
              <div class="widget-settings__message" role="alert" hidden />
              <div class="widget_settings_block__controls" />
            </div>
          </form>
        </div>
      </div>
    </div>
  );
}

interface FieldRowProps {
  readonly field: FieldDescription;
  readonly widget: PageWidget;
  readonly state: PageState;
  readonly t: Translate;
}

export function FieldRow({ field, widget, state, t }: FieldRowProps) {
  const { code, type, title, required } = field;
  const perEach = type === 'users' || type === 'users_lp';
  return (
    <div
      class={`widget_settings_block__item_field widget_settings_block__item_field_${type}`}
      data-field={code}
    >
      <label
        class="widget_settings_block__title_field"
        title={title}
        htmlFor={perEach ? undefined : inputId(widget, field)}
      >
        {title}
        {required && <span class="widget_settings_block__required"> *</span>}
      </label>
      <div class="widget_settings_block__input_field">
        {perEach ? (
          <UserInputs {...{ field, widget, state, t }} />
        ) : (
          <ValueInput field={field} widget={widget} />
        )}
      </div>
      <p
        class="widget_settings_block__error"
        id={`${inputId(widget, field)}_error`}
        role="alert"
        hidden
      >
        {t('widgets.required')}
      </p>
    </div>
  );
}

const inputId = (widget: PageWidget, { code, type }: FieldDescription): string =>
  type === 'custom' ? `${widget.code}_custom` : `${widget.code}_${code}`;

function ValueInput({ field, widget }: Pick<FieldRowProps, 'field' | 'widget'>) {
  const { code, type, placeholder, required, defaultValue } = field;
  const value = inputValue(widget.settings[code] ?? defaultValue);
  const id = inputId(widget, field);
  if (type === 'custom')
    return (
      <>
        <input type="hidden" id={id} name={code} value={value} />
        <div id={`${widget.code}_custom_content`} class="widget_settings_block__controls__custom" />
      </>
    );
  return (
    <input
      class="widget_settings_block__controls__ text-input"
      {...secrecy(type === 'pass')}
      id={id}
      name={code}
      value={value}
      placeholder={placeholder}
      aria-required={required}
      aria-describedby={`${id}_error`}
    />
  );
}

function UserInputs({ field: { code, type }, widget, state, t }: FieldRowProps) {
  const values = perUser(widget.settings[code]);
  return (
    <ul class="widget_settings_block_users">
      {state.users.map(({ id, name }) => (
        <li key={id} class="widget_settings_block_users__item">
          <span class="widget_settings_block_users__title_field">{name}</span>
          {type === 'users' ? (
            <input
              class="widget_settings_block__controls__ text-input"
              type="text"
              name={`${code}[${id}]`}
              aria-label={name}
              value={inputValue(values[id])}
            />
          ) : (
            (['login', 'password'] as const).map((part) => (
              <input
                key={part}
                class="widget_settings_block__controls__ text-input"
                {...secrecy(part === 'password')}
                name={`${code}[${id}][${part}]`}
                aria-label={`${name}: ${t(`widgets.${part}`)}`}
                placeholder={t(`widgets.${part}`)}
                value={inputValue(at(values[id], part))}
              />
            ))
          )}
        </li>
      ))}
    </ul>
  );
}

/** Browsers must not offer the person's own passwords for those of a service. */
const secrecy = (secret: boolean) =>
  secret
    ? ({ type: 'password', autoComplete: 'new-password' } as const)
    : ({ type: 'text', autoComplete: 'off' } as const);
