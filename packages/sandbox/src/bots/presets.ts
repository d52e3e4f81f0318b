import { setField } from './actions.ts';
import { contactValue, doubleOf, emailIn, fieldByCode, phoneIn } from './contacts-data.ts';
import type { Effect } from './effects.ts';
import type { Handler } from './program.ts';
import type { Scene } from './scene.ts';

type Params = Readonly<Record<string, unknown>>;
type Say = (text: unknown) => Effect | undefined;

/** Writes the phone and the e-mail of a message into the contact. */
function takeInfo({ db, run, contact }: Scene): void {
  if (!contact) return;
  const found = { PHONE: phoneIn(run.message_text), EMAIL: emailIn(run.message_text) } as const;
  for (const code of ['PHONE', 'EMAIL'] as const) {
    const field = fieldByCode(db, code);
    const value = found[code];
    if (!field || !value || contactValue(db, contact, code) === value) continue;
    setField(db, { type: 'contacts', row: contact }, field.id, {
      value,
      enumCode: 'WORK',
      add: true,
    });
  }
}

/** Which message belongs to what is missing, or there twice. */
function complaint({ db, run, contact }: Scene, params: Params): unknown {
  if (!contact) return undefined;
  const phone = contactValue(db, contact, 'PHONE') || phoneIn(run.message_text);
  const email = contactValue(db, contact, 'EMAIL') || emailIn(run.message_text);
  if (params.check_doubles === true) {
    const byPhone = phone && doubleOf(db, contact.id, { phone, email: '' });
    const byEmail = email && doubleOf(db, contact.id, { phone: '', email });
    if (byPhone && byEmail) return params.all_doubles ?? params.phone_doubles;
    if (byPhone) return params.phone_doubles;
    if (byEmail) return params.email_doubles;
  }
  const tried = !phone && /\d{3,}/.test(run.message_text);
  if (tried) return params.invalid_phone ?? params.empty_phone;
  if (!phone && !email) return params.empty_all ?? params.empty_phone ?? params.empty_email;
  if (!phone) return params.empty_phone;
  return email ? undefined : params.empty_email;
}

/**
 * `contacts.get_base_info` takes what the client has written; `contacts.validate_base_info` asks
 * for the rest until all is there.
 */
export function preset(
  scene: Scene,
  name: unknown,
  params: Params,
  { self, say }: { readonly self: Handler; readonly say: Say },
): Effect | undefined {
  const wrong = name === 'contacts.validate_base_info' ? complaint(scene, params) : undefined;
  if (wrong === undefined) {
    takeInfo(scene);
    return name === 'contacts.validate_base_info' && params.success !== undefined
      ? say(params.success)
      : undefined;
  }
  if (params.check_doubles !== true) takeInfo(scene);
  return say(wrong) ?? { wait: 'answer', again: self };
}
