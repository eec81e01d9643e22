import { expect, it } from 'vitest';
import { DRAFT_REASONS } from '../../shared/bridge';
import { draftReasonText } from './draftReasonText';
import { textIn } from './text';

it.each(Object.values(DRAFT_REASONS))(
  '“%s” is told in the language of the interface, whatever follows it',
  (reason) => {
    expect(draftReasonText(textIn('vi'), `${reason}: 7`)).not.toContain(reason);
    expect(draftReasonText(textIn('en'), `${reason}: 7`)).toContain(reason);
  },
);

it('a phrase that has no text is told as it is', () => {
  expect(draftReasonText(textIn('vi'), 'the moon is full')).toBe('the moon is full');
});
