import type { ComponentType } from 'react';
import { create } from 'zustand';
import { ChecksPanel, useOpenCount } from '../checks';
import type { TextKey } from '../i18n';
import { useWaitingCount } from '../review';
import { VersionsPanel } from '../versions';
import { ReviewTab } from './ReviewTab';
import { StoryTab } from './StoryTab';

/** One tab of the inspector. */
export interface InspectorTab {
  readonly id: 'story' | 'review' | 'versions' | 'checks';
  readonly label: TextKey;
  /** What the tab shows; mounted only while it is the one in front. */
  readonly Panel: ComponentType;
  /** A hook that returns the number on the tab; null or 0 draws none. Called at every drawing of the inspector. */
  readonly useCount?: () => number | null;
}

/**
 * The tabs of the inspector, left to right. A panel adds its row here; until then its tab is not shown. Each row is also
 * the command `view.<id>`, which brings its tab to the front.
 */
export const INSPECTOR_TABS: readonly InspectorTab[] = [
  { id: 'story', label: 'inspector.story', Panel: StoryTab },
  { id: 'review', label: 'inspector.review', Panel: ReviewTab, useCount: useWaitingCount },
  { id: 'versions', label: 'inspector.versions', Panel: VersionsPanel },
  { id: 'checks', label: 'inspector.checks', Panel: ChecksPanel, useCount: useOpenCount },
];

/** Which tab is in front. */
export const useInspector = create<{ readonly tab: InspectorTab['id'] }>(() => ({ tab: 'story' }));

/** Brings a tab to the front. */
export const showTab = (tab: InspectorTab['id']): void => useInspector.setState({ tab });
