/** English texts of the window as a whole. */
export const app = {
  'app.opening': 'Opening Stet…',
  'app.language': 'English',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.undo': 'Undo',
  'common.retry': 'Try again',
  'common.remove': 'Remove {name}',
  'time.justNow': 'just now',
  'time.minutesAgo': '{minutes} min ago',
  'time.yesterday': 'yesterday',
  'role.reporter': 'Reporter',
  'role.contributor': 'Contributor',
  'role.photographer': 'Photographer',
  'role.agency': 'Agency',
} as const;
