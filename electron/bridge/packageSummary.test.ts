import { expect, it } from 'vitest';
import { newReview } from '../../shared/story';
import { storyOf } from '../../shared/story/testing';
import { encodeDraftFile } from '../library';
import { packageSummary } from './packageSummary';

const summaryOf = (savedBy: string, lead: string) => {
  const story = { ...storyOf(), lead };
  const review = { ...newReview, status: 'submitted' as const };
  const draftFile = encodeDraftFile({ revision: 1, savedAt: '2026-11-23T09:00:00Z', savedBy, review, story });
  const madeAt = '2026-11-23T09:00:00Z';
  return packageSummary({ draftId: null, madeAt, draftFile, photos: new Map(), versions: new Map() }, story);
};

it('window 17: tells the status of a package and who saved it', () => {
  expect(summaryOf('Thu Hà', 'Sapo.')).toMatchObject({ by: 'Thu Hà', status: 'submitted', lead: 'Sapo.', versions: 0 });
});

it('window 17: a name or lead with control and bidi characters cannot turn the words of the dialog round', () => {
  const { by, lead } = summaryOf('\u202Eàh uhT\u202C\n\u0007Tòa soạn\u2066', 'Sapo\u202E đảo\u0000.');
  expect(by).toBe('àh uhT Tòa soạn');
  expect(lead).toBe('Sapo đảo .');
});
