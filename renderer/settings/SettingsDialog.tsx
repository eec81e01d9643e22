import { Tabs } from 'radix-ui';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { Dialog } from '../ui';
import type { SectionProps, SettingsSection } from './sections/section';
import './SettingsDialog.css';

/** The sections that the dialog lists, and what each of them is drawn with. */
export interface SettingsDialogProps extends SectionProps {
  readonly sections: readonly SettingsSection[];
  readonly version: string;
  readonly onClose: () => void;
}

/** The settings, a section at a time; each takes effect, and is kept, as it is chosen. */
export function SettingsDialog({ sections, version, onClose, ...section }: SettingsDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog title={text('settings.title')} closeLabel={text('common.close')} size="wide" onClose={onClose}>
      <Tabs.Root className="settings-dialog" orientation="vertical" defaultValue={sections[0]?.id}>
        <Tabs.List className="settings-dialog__list" aria-label={text('settings.title')}>
          {sections.map(({ id, label, icon: Icon }) => (
            <Tabs.Trigger key={id} className="settings-dialog__tab" value={id}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {text(label)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {sections.map(({ id, Section }) => (
          <Tabs.Content key={id} className="settings-dialog__section" value={id} tabIndex={-1}>
            <Section {...section} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <p className="settings-dialog__about">{text('settings.about', { version })}</p>
    </Dialog>
  );
}
