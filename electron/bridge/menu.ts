import type { CallInput, DomainHandlers, MenuRow } from '../../shared/bridge';

/**
 * Handlers of what the page requests of the application's menu; `onEdit` is called with an editing action to run in the
 * page.
 */
export interface MenuCallsOptions {
  /** Is given the commands that the application's menu is to show. */
  readonly onRows: (rows: readonly MenuRow[]) => void;
  readonly onEdit: (action: CallInput<'menu:edit'>['action']) => void;
}

/** Answers the `menu:` calls. */
export const menuCalls = ({ onRows, onEdit }: MenuCallsOptions): DomainHandlers<'menu'> => ({
  'menu:draw': ({ rows }) => {
    onRows(rows);
    return Promise.resolve({});
  },
  'menu:edit': ({ action }) => {
    onEdit(action);
    return Promise.resolve({});
  },
});
