import { create } from 'zustand';
import { defaultHouseStyle, type HouseStyle } from '../../shared/story';

interface House {
  /** The house style that the open story is counted and checked by. */
  readonly house: HouseStyle;
  /** The sections that stories are offered first, in their order. */
  readonly sections: readonly string[];
}

/** What the house wants of its stories; the shell sets it from the settings. */
export const useHouse = create<House>(() => ({ house: defaultHouseStyle, sections: [] }));

/** Makes a house style and sections those that count. */
export const setHouse = (house: HouseStyle, sections: readonly string[]): void => {
  const now = useHouse.getState();
  if (now.house !== house || now.sections !== sections) useHouse.setState({ house, sections });
};
