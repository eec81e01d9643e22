/** English texts of import. */
export const importTexts = {
  'import.title': 'Import a story',
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
    'This is another copy of “{headline}”. Its changes are merged into your draft and listed in Review; your current text is kept as a version.',
  'import.copyBy':
    'This is a copy of “{headline}” from {by}. Its changes are merged into your draft and listed in Review; your current text is kept as a version.',
  'import.merged': 'Merged the copy from {by}. There are no conflicts; the changes are listed in Review.',
  'import.mergedConflicts':
    'Merged the copy from {by}. You both changed {count} {count|place|places}; your text stays there until you decide.',
  'import.broke': 'The package could not be merged; your draft is unchanged.',
  'import.noCommon': 'The two copies have no version in common, so they were compared with the oldest text.',
} as const;
