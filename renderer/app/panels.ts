import { create } from 'zustand';
import { changeSettings, useSettings } from '../settings';

/** A panel beside the paper. */
export type PanelName = 'desk' | 'inspector';

/** Windows in which a panel is beside the paper; in a narrower one it lies over the paper while it is open. */
const HAS_ROOM = { desk: '(min-width: 760px)', inspector: '(min-width: 1000px)' } as const;
const SETTING = { desk: 'isDeskShown', inspector: 'isInspectorShown' } as const;

interface Panels {
  readonly hasRoom: Readonly<Record<PanelName, boolean>>;
  /** The panel that lies over the paper. */
  readonly over: PanelName | null;
}

/** Which panels have room in the window. Not kept: the settings decide what a wide window shows. */
export const usePanels = create<Panels>(() => ({ hasRoom: { desk: true, inspector: true }, over: null }));

/** Whether a panel is shown, beside the paper or over it. */
export function isPanelShown(name: PanelName): boolean {
  const { hasRoom, over } = usePanels.getState();
  if (!hasRoom[name]) return over === name;
  return useSettings.getState().loaded?.settings[SETTING[name]] ?? true;
}

/** Shows a panel, or puts it away: for good where it has room, else until the user goes back to the paper. */
export function showPanel(name: PanelName, isShown = true): void {
  if (isPanelShown(name) === isShown) return;
  if (usePanels.getState().hasRoom[name]) changeSettings({ [SETTING[name]]: isShown });
  else usePanels.setState({ over: isShown ? name : null });
}

/** Puts away the panel that lies over the paper, if one does. */
export const uncoverPaper = (): void => usePanels.setState({ over: null });

/** Puts panels away, and brings them back, as the window becomes narrower and wider; returns a dispose function. */
export function subscribeWindowWidth(): () => void {
  const queries = { desk: matchMedia(HAS_ROOM.desk), inspector: matchMedia(HAS_ROOM.inspector) };
  const measure = (): void =>
    usePanels.setState({
      hasRoom: { desk: queries.desk.matches, inspector: queries.inspector.matches },
      over: null,
    });
  measure();
  const all = Object.values(queries);
  for (const query of all) query.addEventListener('change', measure);
  return () => {
    for (const query of all) query.removeEventListener('change', measure);
  };
}
