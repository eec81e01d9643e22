/** English texts of import. */
export const importTexts = {
  'import.title': 'Import a text',
  'import.from': 'From {file}',
  'import.accept': 'Create the draft',
  'import.row.section': 'Section',
  'import.row.kicker': 'Kicker',
  'import.row.headline': 'Headline',
  'import.row.bylines': 'Byline',
  'import.row.publishedAt': 'Published',
  'import.row.lead': 'Lead',
  'import.row.photo': 'Photo',
  'import.row.missingPhoto': 'Missing photo',
  'import.row.paragraphs': 'Paragraphs',
  'import.row.subheads': 'Subheads',
  'import.row.signOff': 'Sign-off (same as the byline)',
  'import.row.leftOut': 'Left out',
  'import.copyTitle': 'Open a package',
  'import.merge': 'Merge and review',
  'import.copy':
    'This is another copy of “{headline}”. What came is merged into your draft and listed in Review; your text of now is kept as a version.',
  'import.copyBy':
    'This is a copy of “{headline}” from {by}. What came is merged into your draft and listed in Review; your text of now is kept as a version.',
  'import.someone': 'somebody',
  'import.merged': 'Merged the copy of {by}. Nothing clashes; what changed is listed in Review.',
  'import.mergedConflicts':
    'Merged the copy of {by}. {count} {count|place was|places were} changed by both; yours stands there until you decide.',
  'import.broke': 'The package could not be merged; the draft is as it was.',
  'import.noCommon': 'The two copies have no version in common, so they were compared with the oldest text.',
} as const;
