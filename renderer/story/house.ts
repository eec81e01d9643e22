import { create } from 'zustand';
import { defaultHouseStyle, type HouseStyle } from '../../shared/story';

/** The house style that the open story is counted and checked by; the shell sets it from the settings. */
export const useHouse = create<{ readonly house: HouseStyle }>(() => ({ house: defaultHouseStyle }));

/** Makes a house style the one that counts. */
export const setHouse = (house: HouseStyle): void => {
  if (useHouse.getState().house !== house) useHouse.setState({ house });
};
