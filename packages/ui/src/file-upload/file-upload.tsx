import type { Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PlainButton } from '../button/plain-button.tsx';
import { useFieldControl } from '../field/field-context.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { type Texts, useLocale, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { fileUploadCss } from './file-upload.css.ts';
import { createUploads, type Upload, type UploadFile } from './uploads.ts';

interface FileUploadTexts {
  readonly choose: string;
  readonly drop: string;
  readonly retry: string;
  readonly remove: string;
  readonly done: string;
  readonly failed: string;
  readonly refused: string;
}

const texts: Texts<FileUploadTexts> = {
  en: {
    choose: 'Choose files',
    drop: 'or drop them here',
    retry: 'Try again',
    remove: 'Remove',
    done: 'Uploaded',
    failed: 'Not uploaded',
    refused: 'Too large or of another type',
  },
  ru: {
    choose: 'Выбрать файлы',
    drop: 'или перетащите их сюда',
    retry: 'Повторить',
    remove: 'Убрать',
    done: 'Загружен',
    failed: 'Не загружен',
    refused: 'Слишком большой или другого типа',
  },
  es: {
    choose: 'Elegir archivos',
    drop: 'o suéltelos aquí',
    retry: 'Reintentar',
    remove: 'Quitar',
    done: 'Subido',
    failed: 'No se subió',
    refused: 'Demasiado grande o de otro tipo',
  },
  pt: {
    choose: 'Escolher arquivos',
    drop: 'ou solte-os aqui',
    retry: 'Tentar de novo',
    remove: 'Remover',
    done: 'Enviado',
    failed: 'Não enviado',
    refused: 'Grande demais ou de outro tipo',
  },
};

export interface FileUploadProps {
  readonly class?: string;
  /** Sends a file as soon as it is chosen. Without it the files are posted with their form. */
  readonly upload?: UploadFile;
  /** The name under which a form gets the files. */
  readonly name?: string;
  readonly multiple?: boolean;
  /** Extensions and types, as the browser takes them: `.pdf,image/*`. */
  readonly accept?: string;
  /** Bytes. */
  readonly maxSize?: number;
  readonly disabled?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<FileUploadTexts>;
  readonly ref?: Ref<HTMLDivElement>;
}

/** True of a file that the browser's own dialog would have offered. */
function isAccepted(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((entry) => {
    const rule = entry.trim().toLowerCase();
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
    return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule;
  });
}

/**
 * Files, sent as they are chosen or dropped, each with its progress.
 *
 * Without `upload` they wait for their form, which posts them under `name`.
 *
 * What fails can be sent again, what is being sent can be stopped. When the component goes, so do
 * the transfers.
 *
 * @example
 * <Field label="Contract">
 *   <FileUpload accept=".pdf" maxSize={20_000_000} upload={send} />
 * </Field>
 */
export function FileUpload(props: FileUploadProps) {
  const { class: className = '', upload, multiple, accept, disabled } = props;
  const { maxSize = Number.POSITIVE_INFINITY } = props;
  const field = useFieldControl();
  const own = useTexts(texts, props.texts);
  const ownId = useId();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(upload);
  latest.current = upload;
  const [, redraw] = useState(0);
  const [uploads] = useState(() =>
    createUploads(
      () => latest.current,
      () => redraw((count) => count + 1),
    ),
  );
  // The browser's own control posts what is on the list, also what was dropped.
  const waiting = uploads.current.filter(({ status }) => status === 'chosen');
  useLayoutEffect(() => {
    if (upload || !input.current) return;
    const transfer = new DataTransfer();
    for (const { file } of waiting) transfer.items.add(file);
    input.current.files = transfer.files;
  }, [upload, waiting.map(({ id }) => id).join()]);
  useFormReset(input, uploads.clear);
  const [over, setOver] = useState(false);
  useEffect(() => uploads.clear, [uploads]);
  const add = (files: Iterable<File> | null | undefined) => {
    const chosen = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    // A form has one file, where there may be one.
    if (!upload && !multiple && chosen.length > 0) uploads.clear();
    for (const file of chosen) {
      uploads.add(file, file.size <= maxSize && isAccepted(file, accept));
    }
  };
  // Only for the pointer: the button inside does the same.
  const drops = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer?.files);
    },
  };
  return (
    <div
      ref={useStyles(fileUploadCss, props.ref)}
      class={`amo amo-upload ${className}`}
      {...(!disabled && drops)}
    >
      <div class="amo-upload-zone" data-over={over || undefined}>
        <input
          ref={input}
          type="file"
          class="amo-hidden"
          tabIndex={-1}
          aria-hidden="true"
          multiple={multiple}
          accept={accept}
          disabled={disabled}
          name={upload ? undefined : (props.name ?? field.name)}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file can be chosen again.
            event.currentTarget.value = '';
            add(files);
          }}
        />
        <PlainButton
          id={field.id ?? ownId}
          aria-describedby={field['aria-describedby']}
          aria-label={props['aria-label']}
          disabled={Boolean(disabled)}
          onClick={() => input.current?.click()}
        >
          {own.choose}
        </PlainButton>
        <span>{own.drop}</span>
      </div>
      <ul aria-live="polite">
        {uploads.current.map((item) => (
          <UploadRow
            key={item.id}
            upload={item}
            texts={own}
            onRetry={() => uploads.start(item)}
            onRemove={() => uploads.remove(item)}
          />
        ))}
      </ul>
    </div>
  );
}

interface UploadRowProps {
  readonly upload: Upload;
  readonly texts: FileUploadTexts;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function UploadRow({ upload, texts: own, onRetry, onRemove }: UploadRowProps) {
  const { file, status, progress } = upload;
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' }).format(progress);
  return (
    <li data-status={status}>
      <span class="amo-upload-name">{file.name}</span>
      <span class="amo-upload-status">
        {status === 'uploading' ? percent : status === 'chosen' ? '' : own[status]}
      </span>
      {status === 'failed' && (
        <PlainButton size="small" variant="text" onClick={onRetry}>
          {own.retry}
        </PlainButton>
      )}
      <PlainButton
        size="small"
        variant="text"
        aria-label={`${own.remove}: ${file.name}`}
        onClick={onRemove}
      >
        ×
      </PlainButton>
      {status === 'uploading' && <progress aria-label={file.name} value={progress} />}
    </li>
  );
}
