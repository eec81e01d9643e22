import type { JSX } from 'react';
import { settingsSchema } from '../../../shared/bridge';
import { langSchema } from '../../../shared/story';
import { LANGUAGES, useText } from '../../i18n';
import { Choice } from './Choice';
import type { SectionProps } from './section';

const THEMES = settingsSchema.shape.theme.options;
const SIZES = settingsSchema.shape.textSize.options;

/** How Stet looks and which language it speaks. */
export function InterfaceSection({ settings, onChange }: SectionProps): JSX.Element {
  const text = useText();
  return (
    <>
      <Choice
        label={text('settings.language')}
        options={[{ value: 'system', label: text('settings.languageSystem') }, ...LANGUAGES]}
        value={settings.language ?? 'system'}
        onChange={(value) => onChange({ language: value === 'system' ? null : langSchema.parse(value) })}
      />
      <Choice
        label={text('settings.theme')}
        options={THEMES.map((theme) => ({ value: theme, label: text(`settings.theme.${theme}`) }))}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        label={text('settings.textSize')}
        options={SIZES.map((size) => ({ value: size, label: text(`settings.textSize.${size}`) }))}
        value={settings.textSize}
        onChange={(textSize) => onChange({ textSize })}
      />
    </>
  );
}
