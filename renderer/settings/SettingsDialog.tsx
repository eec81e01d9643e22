import type { JSX } from 'react';
import { settingsSchema, type Settings } from '../../shared/bridge';
import { langSchema } from '../../shared/story';
import { useText } from '../i18n';
import { Dialog, Field } from '../ui';
import './SettingsDialog.css';

const THEMES = settingsSchema.shape.theme.options;

export interface SettingsDialogProps {
  readonly settings: Settings;
  readonly version: string;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onClose: () => void;
}

/** The settings of the interface; each takes effect, and is kept, as it is chosen. */
export function SettingsDialog({ settings, version, onChange, onClose }: SettingsDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog title={text('settings.title')} closeLabel={text('common.close')} onClose={onClose}>
      <div className="settings-dialog">
        <Field label={text('settings.author')} hint={text('settings.authorHint')}>
          {(ids) => (
            <input
              {...ids}
              className="ui-input"
              maxLength={200}
              spellCheck={false}
              value={settings.authorName}
              onChange={(event) => onChange({ authorName: event.target.value })}
            />
          )}
        </Field>
        <Field label={text('settings.language')}>
          {(ids) => (
            <select
              {...ids}
              className="ui-input"
              value={settings.language ?? ''}
              onChange={(event) =>
                onChange({ language: event.target.value === '' ? null : langSchema.parse(event.target.value) })
              }
            >
              <option value="">{text('settings.languageSystem')}</option>
              <option value="vi">Tiếng Việt</option>
              <option value="en">English</option>
            </select>
          )}
        </Field>
        <Field label={text('settings.theme')}>
          {(ids) => (
            <select
              {...ids}
              className="ui-input"
              value={settings.theme}
              onChange={(event) => onChange({ theme: settingsSchema.shape.theme.parse(event.target.value) })}
            >
              {THEMES.map((theme) => (
                <option key={theme} value={theme}>
                  {text(`settings.theme.${theme}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="settings-dialog__about">{text('settings.about', { version })}</p>
      </div>
    </Dialog>
  );
}
