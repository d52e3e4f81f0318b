import { describe, expect, it } from 'vitest';
import * as crm from './crm/index.ts';
import * as ui from './index.ts';

describe('@amokit/ui', () => {
  it('exports what is promised, and can be imported where there is no page', () => {
    expect(Object.keys(ui).sort()).toEqual([
      ...['Accordion', 'Badge', 'Button', 'Callout', 'Checkbox', 'CheckboxGroup', 'CodeSnippet'],
      ...['Combobox', 'Confirm', 'ContextMenu', 'CopyField', 'CounterBadge', 'DatePicker'],
      ...['DateRangePicker', 'EmptyState', 'ErrorState', 'Field', 'FileUpload', 'FilterTabs'],
      ...['Form', 'InlineInput', 'Input', 'Label', 'LabelGroup', 'Link', 'List', 'LocaleContext'],
      ...['Menu', 'Modal', 'MultiSelect', 'NumberField', 'Pagination', 'Popover', 'Progress'],
      ...['RadioGroup', 'Ribbon', 'Select', 'Separator', 'Skeleton', 'Spinner', 'SubmitButton'],
      ...['Switch', 'Table', 'Tabs', 'Text', 'Textarea', 'Toaster', 'Tooltip', 'createToasts'],
      ...['useFieldControl', 'useLocale', 'useStyles', 'useTexts'],
    ]);
  });
});

describe('@amokit/ui/crm', () => {
  it('exports what is promised, and can be imported where there is no page', () => {
    expect(Object.keys(crm).sort()).toEqual([
      ...['CrmContext', 'CustomFieldInput', 'EntitySearch', 'NoteComposer', 'PipelineSelect'],
      ...['TagInput', 'UserMultiSelect', 'UserSelect', 'useCrm', 'useQuery', 'wholeList'],
    ]);
  });
});
