import { Field, FileUpload } from '@amokit/ui';

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
