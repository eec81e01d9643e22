import { create } from 'zustand';

/** Whether everything but the paper is put away. Not kept: a start shows the whole window. */
export const useFocusMode = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

/** Puts everything but the paper away, or brings it back. */
export const toggleFocusMode = (): void => useFocusMode.setState(({ isOn }) => ({ isOn: !isOn }));
