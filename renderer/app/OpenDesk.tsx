import type { JSX } from 'react';
import { DeskPanel, type DeskPanelProps } from '../desk';
import { useOpenCard } from './useDeskInStep';

/** The desk with the open draft as it is typed: a key in the headline draws the desk again, and not the whole window. */
export function OpenDesk(props: Omit<DeskPanelProps, 'open'>): JSX.Element {
  return <DeskPanel {...props} open={useOpenCard()} />;
}
