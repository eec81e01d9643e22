import { call } from '../bridge';
import type { Text } from '../i18n';
import { notify } from '../ui';

/** Notifies the user of stories that the library deleted from the trash when it was opened, since they were there for 30 days. */
export async function tellEmptied(text: Text): Promise<void> {
  const { count } = await call('trash:emptied', {});
  if (count > 0) notify(text('trash.emptied', { count }));
}
