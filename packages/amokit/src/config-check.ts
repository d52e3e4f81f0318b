/**
 * What does not fit together in a config, as types: a wrong config is an error in the editor, whose
 * text says what is wrong. The same is checked at run time by `project/config-schema.ts`.
 *
 * @module
 */
import type { SystemMenuItem, WidgetConfig } from '@amokit/contract';

type At<T, K extends string> = T extends { readonly [P in K]: infer V } ? V : never;
type Features<C> = At<C, 'features'>;
type Item<T> = T extends readonly (infer V)[] ? V : never;

/** `unknown` leaves a config as it is; anything else is put beside it and does not fit. */
type Unless<Wrong, Where> = [Wrong] extends [never] ? unknown : Where;

/** What a person reads in the error. */
interface Wrong<Text extends string> {
  readonly problem: Text;
}

type IsUnion<T, Whole = T> = [T] extends [never]
  ? never
  : T extends Whole
    ? [Whole] extends [T]
      ? never
      : T
    : never;

type Keys<Shape> = Shape extends unknown ? keyof Shape : never;
type Value<Shape, K> = Shape extends unknown ? (K extends keyof Shape ? Shape[K] : never) : never;

/** Marks keys that a shape has not. A type parameter that extends the shape would take them. */
type Known<Shape, T> = T extends readonly unknown[] | string | number | boolean | null | undefined
  ? unknown
  : {
      readonly [K in keyof T]: K extends 'manifest'
        ? unknown
        : K extends Keys<Shape>
          ? Known<NonNullable<Value<Shape, K>>, T[K]>
          : Wrong<'there is no such key here'>;
    };

/** The codes of the fields of one type. */
type CodesOf<Fields, Type> = {
  [K in keyof Fields]: Fields[K] extends { readonly type: Type } ? K : never;
}[keyof Fields];

type CustomOnce<C, Name extends 'settings' | 'trigger'> = Unless<
  IsUnion<CodesOf<At<At<Features<C>, Name>, 'fields'>, 'custom'>>,
  {
    readonly features: {
      readonly [N in Name]: {
        readonly fields: Wrong<'there may be one field of the type custom, as the CRM draws only one'>;
      };
    };
  }
>;

type SharedLists<C> = Item<At<At<Features<C>, 'listPanel'>, 'areas'>> &
  Item<At<At<Features<C>, 'listAction'>, 'areas'>>;

type ListsOnce<C> = Unless<
  SharedLists<C>,
  {
    readonly features: {
      readonly listAction: {
        readonly areas: Wrong<`listPanel has ${SharedLists<C> & string} too: a choice in the menu of a list can do one of the two`>;
      };
    };
  }
>;

type Menu<C> = At<Features<C>, 'menuPage'>;

type MenuFits<C> = Unless<
  Extract<keyof At<Menu<C>, 'items'>, SystemMenuItem>,
  {
    readonly features: {
      readonly menuPage: { readonly items: Wrong<'a code is one of the system: choose another'> };
    };
  }
> &
  Unless<
    Menu<C> extends { readonly stats: object }
      ? Extract<Item<At<Menu<C>, 'hidden'>>, 'stats'>
      : never,
    {
      readonly features: {
        readonly menuPage: { readonly hidden: Wrong<'the section stats is hidden, and has items'> };
      };
    }
  > &
  Unless<
    Menu<C> extends
      | { readonly items: object }
      | { readonly stats: object }
      | { readonly settings: object }
      ? never
      : Menu<C>,
    {
      readonly features: {
        readonly menuPage: Wrong<'it needs items, or some in stats or settings'>;
      };
    }
  >;

type Handlers<C> = At<At<Features<C>, 'salesbotBlock'>, 'handlers'>;
type CodesIn<H> = keyof At<H, 'settings'>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Blocks that another block has the same fields as: the CRM does not say which one it opens. */
type AlikeBlocks<H> = {
  [K in keyof H]: {
    [O in Exclude<keyof H, K>]: Same<CodesIn<H[K]>, CodesIn<H[O]>> extends true ? K : never;
  }[Exclude<keyof H, K>];
}[keyof H];

type BlocksDiffer<C> = Unless<
  AlikeBlocks<Handlers<C>> | Extract<keyof Handlers<C>, 'logo'>,
  {
    readonly features: {
      readonly salesbotBlock: {
        readonly handlers: Wrong<'every block needs fields with other codes, and none may be called logo'>;
      };
    };
  }
>;

/** The features whose list of areas is empty. */
type WithoutAreas<F> = {
  [K in keyof F]: F[K] extends { readonly areas: infer Areas }
    ? [Item<Areas>] extends [never]
      ? K
      : never
    : never;
}[keyof F];

type AreasNamed<C> = Unless<
  WithoutAreas<Features<C>>,
  {
    readonly features: {
      readonly [K in WithoutAreas<Features<C>>]: {
        readonly areas: Wrong<'name at least one area'>;
      };
    };
  }
>;

/** A text that is not written out, wholly or in parts: it comes from a variable. */
type IsOpen<T> = T extends string
  ? Record<never, never> extends Record<T, 1>
    ? true
    : false
  : true;

/** True of a text that can be read in the config and does not have a form; of one from elsewhere never. */
type Malformed<T, Form> = [T] extends [never]
  ? never
  : IsOpen<T> extends true
    ? never
    : T extends Form
      ? never
      : T;

/** What the CRM may call; beside a sandbox a backend on the same machine as well. */
type Called =
  | `https://${string}`
  | `http://127.${string}`
  | `http://localhost${string}`
  | `http://${string}.localhost${string}`;

type FormsFit<C> = Unless<
  Malformed<At<C, 'version'>, `${bigint}.${bigint}.${bigint}`>,
  { readonly version: Wrong<'three numbers with dots: 1.0.0'> }
> &
  Unless<
    Malformed<At<At<Features<C>, 'trigger'>, 'webhook_url'>, Called>,
    {
      readonly features: {
        readonly trigger: { readonly webhook_url: Wrong<'an address that starts with https://'> };
      };
    }
  >;

type Whole<C> = Unless<
  At<C, 'support'> extends { readonly link: string } | { readonly email: string } ? never : C,
  { readonly support: Wrong<'it needs a link or an email where people get help'> }
> &
  Unless<
    [keyof Features<C>] extends [never]
      ? C extends { readonly manifest: { readonly locations: unknown } }
        ? never
        : C
      : never,
    { readonly features: Wrong<'it needs at least one feature'> }
  > &
  Unless<
    Features<C> extends { readonly messageSource: { readonly sources: infer Sources } }
      ? keyof Sources extends never
        ? C
        : never
      : never,
    {
      readonly features: {
        readonly messageSource: { readonly sources: Wrong<'it needs at least one source'> };
      };
    }
  > &
  Unless<
    C extends { readonly tour: { readonly images: infer Images } }
      ? Exclude<keyof Images, Item<At<C, 'locale'>>>
      : never,
    {
      readonly tour: {
        readonly images: Wrong<'a language of the pictures is not among the languages in locale'>;
      };
    }
  >;

/** The keys of the i18n files: `widget.name`. */
type TextKeys<Texts> = {
  [K in keyof Texts & string]: Texts[K] extends string ? K : `${K}.${TextKeys<Texts[K]>}`;
}[keyof Texts & string];

type KeyNames = 'name' | 'title' | 'text' | 'description';

type TextIn<T extends string, Key> = string extends T
  ? unknown
  : T extends Key
    ? unknown
    : Wrong<`the files in i18n have no text ${T}`>;

/** Wants a key of the texts wherever the config names one. */
type Named<T, Key> = T extends readonly unknown[] | string | number | boolean | undefined
  ? unknown
  : {
      readonly [K in keyof T]: K extends KeyNames
        ? T[K] extends string
          ? TextIn<T[K], Key>
          : Named<T[K], Key>
        : Named<T[K], Key>;
    };

type TextsNamed<C, Texts> = unknown extends Texts
  ? unknown
  : {
      readonly features: Named<Features<C>, TextKeys<Texts>>;
    } & (C extends { readonly tour: { readonly description: infer Description extends string } }
      ? { readonly tour: { readonly description: TextIn<Description, TextKeys<Texts>> } }
      : unknown);

type Everything<C extends WidgetConfig, Texts> = Known<WidgetConfig, C> &
  Whole<C> &
  FormsFit<C> &
  AreasNamed<C> &
  CustomOnce<C, 'settings'> &
  CustomOnce<C, 'trigger'> &
  ListsOnce<C> &
  MenuFits<C> &
  BlocksDiffer<C> &
  TextsNamed<C, Texts>;

/** Everything that a config has to be besides a `WidgetConfig`; of one that is no more, nothing is known. */
export type ConfigCheck<C extends WidgetConfig, Texts> = [WidgetConfig] extends [C]
  ? unknown
  : Everything<C, Texts>;
