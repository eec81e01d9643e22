/** English texts of find and replace. */
export const find = {
  'find.label': 'Find in the story',
  'find.query': 'Find',
  'find.replacement': 'Replace with',
  'find.accents': 'Match accents',
  'find.matchCase': 'Match case',
  'find.wholeWords': 'Whole words',
  'find.none': 'Nothing found',
  'find.replaceOne': 'Replace',
  'find.replaceAll': 'Replace all',
  'find.replaced': '{count} {count|place|places} changed.',
} as const;
