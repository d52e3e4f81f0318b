import { Field, FileUpload } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <Field label="Договор" hint="PDF до 20 МБ">
      <FileUpload
        accept=".pdf"
        maxSize={20_000_000}
        multiple
        upload={async (_file, { onProgress }) => {
          for (const progress of [0.2, 0.5, 0.8]) {
            await new Promise((done) => setTimeout(done, 500));
            onProgress(progress);
          }
        }}
      />
    </Field>
  );
}

export const live = defineLive(
  { label: 'Договор', multiple: true, accept: '.pdf', maxSize: 20_000_000, disabled: false },
  ({ label, ...props }) => (
    <Field label={label}>
      <FileUpload
        {...props}
        upload={async (_, { signal, onProgress }) => {
          for (let part = 1; part <= 10 && !signal.aborted; part += 1) {
            await new Promise((done) => setTimeout(done, 200));
            onProgress(part / 10);
          }
        }}
      />
    </Field>
  ),
);
