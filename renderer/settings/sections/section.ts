import type { ComponentType } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Settings } from '../../../shared/bridge';
import type { TextKey } from '../../i18n';

/** What a section of the settings is given: the settings, and the function that changes and keeps them at once. */
export interface SectionProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** A row of the settings dialog's table of sections. */
export interface SettingsSection {
  readonly id: string;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly Section: ComponentType<SectionProps>;
}
