import type { ComponentStates } from './statesOf';

interface StatesFile {
  readonly states: readonly ComponentStates[];
}

/** Returns the states of every component that has some (`X.states.tsx` beside it), by the path of their file. */
export function everyState(): readonly (ComponentStates & { readonly path: string })[] {
  const files = import.meta.glob<StatesFile>('../**/*.states.tsx', { eager: true });
  return Object.entries(files).flatMap(([path, { states }]) =>
    states.map((of) => ({ ...of, path: path.replace('../', 'renderer/') })),
  );
}
