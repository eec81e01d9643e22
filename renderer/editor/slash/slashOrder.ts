/** What reporters put in most, by ids of the registry: the first rows behind a slash. What is not named comes after. */
export const SLASH_ORDER: readonly string[] = [
  'photo.insert',
  'block.subhead2',
  'list.bulleted',
  'block.quote',
  'insert.pullQuote',
  'insert.table',
  'insert.factBox',
  'insert.gallery',
  'insert.embed',
  'insert.note',
  'insert.rule',
];
