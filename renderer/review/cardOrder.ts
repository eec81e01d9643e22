import { create } from 'zustand';

/** Whether changes of numbers, names, dates and quotations are listed first. */
const useOrder = create<{ readonly isSensitiveFirst: boolean }>(() => ({ isSensitiveFirst: false }));

export const useIsSensitiveFirst = (): boolean => useOrder((order) => order.isSensitiveFirst);

export const isSensitiveFirstNow = (): boolean => useOrder.getState().isSensitiveFirst;

/** Lists changes of numbers, names, dates and quotations first, or all in the order of the story. */
export const toggleSensitiveFirst = (): void =>
  useOrder.setState(({ isSensitiveFirst }) => ({ isSensitiveFirst: !isSensitiveFirst }));
