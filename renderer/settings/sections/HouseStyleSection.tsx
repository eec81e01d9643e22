import { useState, type JSX } from 'react';
import { TONE_STYLES, type HouseStyle } from '../../../shared/story';
import { useText } from '../../i18n';
import { Field } from '../../ui';
import { Choice } from './Choice';
import type { SectionProps } from './section';
import { sectionsFromLines } from './sectionLines';

/** What the house asks of its stories: its sections, where tone marks go, how long headline and lead may be. */
export function HouseStyleSection({ settings: { house, sections }, onChange }: SectionProps): JSX.Element {
  const text = useText();
  const change = (part: Partial<HouseStyle>): void => onChange({ house: { ...house, ...part } });
  return (
    <>
      <SectionsField sections={sections} onChange={(changed) => onChange({ sections: changed })} />
      <Choice
        label={text('settings.toneStyle')}
        options={TONE_STYLES.map((style) => ({ value: style, label: text(`settings.toneStyle.${style}`) }))}
        value={house.toneStyle}
        onChange={(toneStyle) => change({ toneStyle })}
      />
      <LimitField
        label={text('settings.headlineLimit')}
        value={house.headlineLimit}
        onChange={(headlineLimit) => change({ headlineLimit })}
      />
      <LimitField
        label={text('settings.leadLimit')}
        value={house.leadLimit}
        onChange={(leadLimit) => change({ leadLimit })}
      />
    </>
  );
}

interface SectionsFieldProps {
  readonly sections: readonly string[];
  readonly onChange: (sections: readonly string[]) => void;
}

function SectionsField({ sections, onChange }: SectionsFieldProps): JSX.Element {
  const text = useText();
  // As it is typed: an empty line is the beginning of another section.
  const [lines, setLines] = useState(sections.join('\n'));
  return (
    <Field label={text('settings.sections')} hint={text('settings.sectionsHint')}>
      {(ids) => (
        <textarea
          {...ids}
          className="ui-input"
          rows={5}
          spellCheck={false}
          value={lines}
          onChange={(event) => {
            setLines(event.target.value);
            onChange(sectionsFromLines(event.target.value));
          }}
        />
      )}
    </Field>
  );
}

interface LimitFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (limit: number) => void;
}

function LimitField({ label, value, onChange }: LimitFieldProps): JSX.Element {
  const text = useText();
  return (
    <Field label={label} hint={text('settings.limitHint')}>
      {(ids) => (
        <input
          {...ids}
          className="ui-input"
          type="number"
          min={0}
          max={1000}
          value={value}
          onChange={(event) => {
            const limit = event.target.valueAsNumber;
            if (Number.isInteger(limit) && limit >= 0 && limit <= 1000) onChange(limit);
          }}
        />
      )}
    </Field>
  );
}
