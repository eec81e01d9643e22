import { createElement, type ComponentType, type ReactElement } from 'react';

/** The states of one drawing component, each by its name with what draws it. */
export interface ComponentStates {
  readonly name: string;
  readonly states: Readonly<Record<string, () => ReactElement>>;
}

/**
 * Returns the states that a drawing component is looked at and tested in: by the name of each, its props. A component that
 * is an item of a list is drawn `inside` one.
 */
export function statesOf<P extends object>(
  Component: ComponentType<P>,
  props: Readonly<Record<string, NoInfer<P>>>,
  inside: 'div' | 'ul' = 'div',
): ComponentStates {
  return {
    name: Component.displayName ?? Component.name,
    states: Object.fromEntries(
      Object.entries(props).map(([name, of]) => [
        name,
        () => createElement(inside, null, createElement(Component, of)),
      ]),
    ),
  };
}

/** What a callback of a state does. */
export const nothing = (): void => undefined;
