import { windowsOn } from '../library';

/** Whether a window of Stet has a library open, on whatever home or machine it runs. */
export const hasOpen = async (library: string): Promise<boolean> => (await windowsOn(library)).length > 0;
