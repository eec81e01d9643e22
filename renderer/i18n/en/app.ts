/** English texts of the window as a whole. */
export const app = {
  // Each language is named in its own words, so that whoever chose the wrong one finds the way back.
  'app.language': 'English',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.undo': 'Undo',
  'common.remove': 'Remove {name}',
  'common.colleague': 'a colleague',
  'time.justNow': 'just now',
  'time.minutesAgo': '{minutes} min ago',
  'time.yesterday': 'yesterday',
  'role.reporter': 'Reporter',
  'role.contributor': 'Contributor',
  'role.photographer': 'Photographer',
  'role.agency': 'Agency',
} as const;
