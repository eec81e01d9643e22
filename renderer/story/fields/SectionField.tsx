import type { JSX } from 'react';
import { useText } from '../../i18n';
import { typeInto, useSuggestions } from '../../ui';
import { useHouse } from '../house';
import { refreshUsed, useUsed } from '../used';
import { offeredSections } from './offeredSections';

/** The section of the story; `onChange` is called at each change of the text. */
export interface SectionFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (section: string) => void;
}

/** The section, picked from those of the house and those used so far, or typed. */
export function SectionField({ value, readOnly, onChange }: SectionFieldProps): JSX.Element {
  const text = useText();
  const ofHouse = useHouse((house) => house.sections);
  const used = useUsed((values) => values.sections);
  const { assist, isOpen, list } = useSuggestions({
    label: text('story.sections'),
    items: offeredSections(ofHouse, used).map((section) => ({ value: section })),
    query: value,
    opensBy: 'arrow and click',
    onPick: (picked, field) => typeInto(field, 0, field.value.length, picked.value),
    onFocus: () => void refreshUsed(),
  });
  return (
    <>
      <input
        {...assist}
        className="paper-head__section"
        role="combobox"
        data-place="section"
        aria-label={text('story.section')}
        aria-expanded={isOpen}
        placeholder={text('story.sectionHint')}
        readOnly={readOnly}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {list}
    </>
  );
}
