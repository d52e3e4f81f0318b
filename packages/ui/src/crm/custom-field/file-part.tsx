import { Button } from '../../button/button.tsx';
import { ControlGroup } from '../../field/control-group.tsx';
import { FileUpload } from '../../file-upload/file-upload.tsx';
import { useLocale, useTexts } from '../../locale/locale.ts';
import { Text } from '../../text/text.tsx';
import { useCrm } from '../crm-context.ts';
import type { FieldPartProps } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { fileSize } from './file-size.ts';

/** file: one of the drive */
export function FilePart(props: FieldPartProps<'file'>) {
  const { field, frame, value, onChange, disabled } = props;
  const { uploadFile } = useCrm();
  const texts = useTexts(fieldTexts);
  const locale = useLocale();
  const { file_name: name, file_size: size } = value ?? {};
  const shown = name ?? value?.file_uuid;
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      {value && (
        <Text>
          {shown}
          {typeof size === 'number' && ` · ${fileSize(size, locale)}`}{' '}
          <Button
            size="small"
            variant="text"
            disabled={disabled}
            aria-label={`${texts.remove}: ${shown}`}
            onClick={() => onChange(null)}
          >
            ×
          </Button>
        </Text>
      )}
      {uploadFile ? (
        <FileUpload
          aria-label={field.name}
          disabled={disabled}
          upload={async (file, control) => {
            const { uuid, version_uuid } = await uploadFile(file, control);
            onChange({
              file_uuid: uuid,
              version_uuid,
              file_name: file.name,
              file_size: file.size,
            });
          }}
        />
      ) : (
        <Text tone="muted">{texts.noUpload}</Text>
      )}
    </ControlGroup>
  );
}
