import {
  forPhotoTexts,
  type Block,
  type BlockOf,
  type ListItem,
  type Note,
  type Story,
  type TableCell,
} from '../story';

/**
 * How a value of a story is compared: `text` (a string) and `rich` (inline content) by words, a `value` whole, a
 * `record` field by field, `items` one by one, a `block` by its kind, `rows` of a table by cell.
 */
export type Form =
  | { readonly is: 'text' }
  | { readonly is: 'rich' }
  | { readonly is: 'value'; /** Its similarity makes two things one, as a photo does. */ readonly tells?: true }
  | {
      readonly is: 'record';
      readonly fields: Readonly<Record<string, Form>>;
      /** The field that names a thing: two of other names never became each other. */
      readonly identity?: string;
    }
  | { readonly is: 'items'; readonly of: Form }
  | { readonly is: 'block' }
  | { readonly is: 'rows' }
  | { readonly is: 'row' };

type Fields<T> = Readonly<Record<Exclude<keyof T, 'kind'>, Form>>;

const text: Form = { is: 'text' };
const rich: Form = { is: 'rich' };
const value: Form = { is: 'value' };
const telling: Form = { is: 'value', tells: true };
const block: Form = { is: 'block' };
const items = (of: Form): Form => ({ is: 'items', of });
const record = (fields: Readonly<Record<string, Form>>): Form => ({ is: 'record', fields });

const photo = { photo: telling, ...forPhotoTexts(() => text) };
const listItem = { content: rich, lists: items(block) } satisfies Fields<ListItem>;
const cell = record({ content: rich, rowSpan: value, colSpan: value } satisfies Fields<TableCell>);
const note: Form = {
  is: 'record',
  fields: { id: value, content: rich } satisfies Fields<Note>,
  identity: 'id',
};

/** The parts of each kind of block besides the kind. A new kind or field that is not listed does not compile. */
export const BLOCK_FORMS: { readonly [K in Block['kind']]: Fields<BlockOf<K>> } = {
  paragraph: { content: rich },
  subhead: { level: value, content: rich },
  list: { style: value, start: value, numbering: value, reversed: value, items: items(record(listItem)) },
  quote: { content: rich },
  pullQuote: { content: rich, attribution: text },
  figure: { ...photo, width: value },
  gallery: { photos: items(record(photo)), caption: text },
  table: { hasHeaderRow: value, rows: { is: 'rows' } },
  factBox: { title: text, blocks: items(block) },
  embed: { url: telling, title: text },
  rule: {},
  notes: { notes: items(note) },
  unknown: { json: telling },
};

/** The fields of a story, in the order in which its changes are listed. */
const STORY_FIELDS = {
  lang: value,
  section: text,
  kicker: text,
  headline: text,
  lead: text,
  bylines: items(record({ name: text, role: value })),
  dateline: text,
  publishedAt: value,
  embargoUntil: value,
  tags: items(value),
  slug: value,
  body: items(block),
  related: items(record({ title: text, url: telling })),
  noteToDesk: text,
  ignoredChecks: items(value),
} satisfies Fields<Story>;

/** The form of a whole story: a record of its fields, in the order in which their changes are reported. */
export const STORY_FORM: Form & { readonly is: 'record' } = { is: 'record', fields: STORY_FIELDS };

/** Whether a value is a block that is one text: such blocks can be split, joined and made into one another. */
export const isTextBlock = (value: unknown): value is BlockOf<'paragraph' | 'subhead' | 'quote' | 'pullQuote'> => {
  const kind = partOf(value, 'kind');
  return kind === 'paragraph' || kind === 'subhead' || kind === 'quote' || kind === 'pullQuote';
};

/** Returns the form of the parts of a value whose form is `record` or `block`. */
export function fieldsOf(form: Form, of: unknown): Readonly<Record<string, Form>> {
  if (form.is === 'record') return form.fields;
  if (form.is !== 'block') throw new RangeError(`A ${form.is} has no fields`);
  // A block's kind is checked by its schema, which lists the same kinds as the table.
  return BLOCK_FORMS[partOf(of, 'kind') as Block['kind']];
}

/** Returns the form of the things in a list of things. */
export function itemForm(form: Form): Form {
  if (form.is === 'items') return form.of;
  if (form.is === 'rows') return { is: 'row' };
  if (form.is === 'row') return cell;
  throw new RangeError(`A ${form.is} has no items`);
}

/** Returns a part of a value by its name or number; undefined where there is none. */
export const partOf = (value: unknown, step: string | number): unknown =>
  // Read by name, since the forms and not the types lead through a story.
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;

/** Returns the things in a value whose form is `items`, `rows` or `row`. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
