import { type ComboboxOption, runsOf } from './combobox-option.ts';
import type { ComboboxTexts } from './combobox-texts.ts';
import type { ComboboxState } from './use-combobox.ts';

interface OptionListProps<V extends string> {
  readonly id: string;
  /** The list is named like the text: by a label, or by the field around it. */
  readonly label: string | undefined;
  readonly field: string | undefined;
  readonly state: ComboboxState<V>;
  readonly texts: ComboboxTexts;
  readonly multiple?: boolean;
  readonly isChosen: (value: V) => boolean;
  readonly onChoose: (option: ComboboxOption<V>) => void;
}

// A fieldset, which linters would like better, is nothing that a list may hold.
const named = (group: string) => ({ role: 'group', 'aria-label': group }) as const;

/** The list of a combobox, and a note where there is nothing to choose. */
export function OptionList<V extends string>(props: OptionListProps<V>) {
  const { id, label, field, state, texts, multiple, isChosen, onChoose } = props;
  const { found, open, active, list } = state;
  const notes = { loading: texts.loading, failed: texts.failed, ready: texts.empty };
  const nothing = found.items.length === 0 || found.status !== 'ready';
  const draw = (option: ComboboxOption<V>, index: number) => (
    <div
      key={option.value}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      class="amo-option"
      aria-selected={isChosen(option.value)}
      aria-disabled={option.disabled}
      data-active={index === active || undefined}
      onPointerMove={() => index !== active && state.activate(index)}
      onClick={() => !option.disabled && onChoose(option)}
      onKeyDown={state.pressed}
    >
      {option.color && <span class="amo-option-color" style={{ background: option.color }} />}
      {option.label}
    </div>
  );
  return (
    <>
      {open && (
        <div
          ref={list}
          id={`${id}-popup`}
          popover="manual"
          class="amo amo-surface amo-listbox"
          // The focus stays in the text.
          onPointerDown={(event) => event.preventDefault()}
        >
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            aria-labelledby={label === undefined && field ? `${field}-label` : undefined}
            aria-multiselectable={multiple}
          >
            {runsOf(found.items).map(({ group, first, options }) =>
              group === undefined ? (
                options.map((option, index) => draw(option, first + index))
              ) : (
                <div key={`${first} ${group}`} {...named(group)}>
                  <div class="amo-option-group" aria-hidden="true">
                    {group}
                  </div>
                  {options.map((option, index) => draw(option, first + index))}
                </div>
              ),
            )}
          </div>
          {nothing && <div class="amo-combobox-note">{notes[found.status]}</div>}
        </div>
      )}
      <span role="status" class="amo-hidden">
        {open && nothing ? notes[found.status] : ''}
      </span>
    </>
  );
}
