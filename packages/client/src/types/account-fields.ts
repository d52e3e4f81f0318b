import type {
  ChoiceWrite,
  ContactWrite,
  FieldReads,
  FieldType,
  FieldWrites,
} from '../entities/field-value-types.ts';
import type { FieldKey } from '../entities/find-field.ts';
import type { AccountTypes } from './account-types.ts';

/** The fields of the account by entity and id; undefined while no account is known. */
type Known = AccountTypes extends { readonly fields: infer Fields } ? Fields : undefined;

/** One field of the account, as `amokit types` writes it. */
interface KnownField {
  readonly key: FieldKey;
  readonly type: string;
  readonly choice?: KnownChoice;
}

interface KnownChoice {
  readonly id: number;
  readonly value: string;
  readonly code: string | null;
}

/**
 * What has custom fields: `leads`, `contacts`, `companies`, `customers`, `customers/segments`,
 * `catalogs/1234`.
 */
export type FieldEntity = Known extends undefined ? string : keyof Known & string;

type FieldsOf<Entity> = Entity extends keyof Known ? Known[Entity][keyof Known[Entity]] : never;

/** A key that is not written in the code, but comes from settings or an answer. */
export type IsOpen<Key> = string extends Key ? true : number extends Key ? true : false;

/** The fields of an entity that a key names; of a key that is not known while compiling, undefined. */
type FieldOf<Entity, Key> = Known extends undefined
  ? undefined
  : IsOpen<Key> extends true
    ? undefined
    : Named<FieldsOf<Entity>, Key>;

type Named<Field, Key> = Field extends KnownField
  ? Key extends Field['key']
    ? Field
    : never
  : never;

type KeyOf<Field> = Field extends KnownField ? Field['key'] : never;

/** What code may call a field of an entity by; each key that the account has not is an error. */
export type FieldKeyIn<Entity, Key extends FieldKey> = Known extends undefined
  ? Key
  : IsOpen<Key> extends true
    ? Key
    : Key extends KeyOf<FieldsOf<Entity>>
      ? Key
      : KeyOf<FieldsOf<Entity>>;

/** The ids of an entity's fields; any number while no account is known. */
export type FieldIdIn<Entity> = Known extends undefined
  ? number
  : Entity extends keyof Known
    ? keyof Known[Entity] & number
    : number;

type TypeOf<Field> = Field extends KnownField ? Field['type'] & FieldType : never;

/** The type of a field, where the account is known, else any type that is asked for. */
export type FieldTypeIn<Entity, Key, Type extends FieldType> =
  FieldOf<Entity, Key> extends undefined ? Type : TypeOf<FieldOf<Entity, Key>>;

/** What a field reads as; a choice is one of those that the field has. */
export type FieldReadIn<Entity, Key, Type extends FieldType> =
  FieldOf<Entity, Key> extends undefined ? FieldReads[Type] : ReadOf<FieldOf<Entity, Key>>;

type ReadOf<Field> = Field extends { readonly type: infer Type extends FieldType }
  ? Field extends { readonly choice: infer One extends KnownChoice }
    ? Type extends 'multiselect' | 'multitext'
      ? readonly ReadChoice<One, Type>[]
      : Type extends 'select' | 'radiobutton' | 'category'
        ? ReadChoice<One, Type>
        : FieldReads[Type]
    : FieldReads[Type]
  : unknown;

/** The value of a phone is the phone; what is chosen is its kind. */
type ReadChoice<One, Type> = One extends KnownChoice
  ? {
      readonly value: Type extends 'multitext' ? string : One['value'];
      readonly enum_id: One['id'] | null;
      readonly enum_code: One['code'] | null;
    }
  : never;

/** What is written to a field; a choice is one of those that the field has. */
export type FieldWriteIn<Entity, Key, Type extends FieldType> =
  FieldOf<Entity, Key> extends undefined ? FieldWrites[Type] : WriteOf<FieldOf<Entity, Key>>;

type WriteOf<Field> = Field extends { readonly type: infer Type extends FieldType }
  ? Field extends { readonly choice: infer One extends KnownChoice }
    ? Type extends 'multiselect'
      ? readonly WriteChoice<One>[]
      : Type extends 'multitext'
        ? readonly WriteContact<One>[]
        : Type extends 'select' | 'radiobutton' | 'category'
          ? WriteChoice<One>
          : FieldWrites[Type]
    : FieldWrites[Type]
  : ChoiceWrite;

type WriteChoice<One extends KnownChoice> =
  | One['value']
  | One['id']
  | CodeOf<One>
  | { readonly enum_id: One['id'] }
  | { readonly enum_code: CodeOf<One> }
  | { readonly value: One['value'] };

type CodeOf<One extends KnownChoice> = NonNullable<One['code']>;

type WriteContact<One extends KnownChoice> =
  | Extract<ContactWrite, string>
  | { readonly value: string; readonly enum_code: CodeOf<One> }
  | { readonly value: string; readonly enum_id: One['id'] };

/** Which entity an answer of the API is, by keys that only it has; any when it can not be said. */
export type EntityOf<Answer> = Answer extends { readonly pipeline_id: unknown }
  ? 'leads'
  : Answer extends { readonly first_name: unknown }
    ? 'contacts'
    : Answer extends { readonly next_price: unknown }
      ? 'customers'
      : Answer extends { readonly customers_count: unknown }
        ? 'customers/segments'
        : Answer extends { readonly catalog_id: infer Id extends number }
          ? number extends Id
            ? Extract<FieldEntity, `catalogs/${number}`>
            : `catalogs/${Id}`
          : Answer extends { readonly responsible_user_id: unknown; readonly name: unknown }
            ? 'companies'
            : FieldEntity;
