import type { DomainHandlers, MenuRow } from '../../shared/bridge';

/** Answers the `menu:` calls; `onRows` is given the commands that the menu is to show. */
export const menuCalls = (onRows: (rows: readonly MenuRow[]) => void): DomainHandlers<'menu'> => ({
  'menu:draw': ({ rows }) => {
    onRows(rows);
    return Promise.resolve({});
  },
});
