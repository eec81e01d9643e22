import { emptyStory, putDraft } from '../support/draftFiles';
import { expect, test } from '../support/stet';

// The window gained the focus while the desk was first being read, and the desk was asked for again; whoever waited for
// the first answer went on without any, and no story was open.
test('a start opens the newest draft', async ({ home, startAlone }) => {
  await putDraft(home, { ...emptyStory, headline: 'Lò gạch' });
  const { page } = await startAlone();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Lò gạch');
});
