import { create } from 'zustand';

/** Whether changes of numbers, names, dates and quotations are listed first. */
const useOrder = create<{ readonly isSensitiveFirst: boolean }>(() => ({ isSensitiveFirst: false }));

/**
 * Returns whether changes of numbers, names, dates and quotations are listed first, and re-renders when that changes.
 */
export const useIsSensitiveFirst = (): boolean => useOrder((order) => order.isSensitiveFirst);

/** Returns whether changes of numbers, names, dates and quotations are listed first; for use outside of React. */
export const isSensitiveFirstNow = (): boolean => useOrder.getState().isSensitiveFirst;

/** Lists changes of numbers, names, dates and quotations first, or all in the order of the story. */
export const toggleSensitiveFirst = (): void =>
  useOrder.setState(({ isSensitiveFirst }) => ({ isSensitiveFirst: !isSensitiveFirst }));
