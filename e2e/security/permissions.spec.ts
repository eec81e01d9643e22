import { expect, test } from '../support/stet';
import { openedDesk } from './page';

test('the page is denied every permission', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'background-sync'];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(asked));
  });
  expect(states).toEqual({
    camera: 'denied',
    microphone: 'denied',
    geolocation: 'denied',
    notifications: 'denied',
    'clipboard-read': 'denied',
    midi: 'denied',
    'background-sync': 'denied',
  });
});

test('what needs a permission fails when the page asks for it', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  const answers = await page.evaluate(async () => {
    const failed = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    return {
      notification: await Notification.requestPermission(),
      place: await new Promise<string | number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code),
        );
      }),
      clipboard: await failed(navigator.clipboard.readText()),
      midi: await failed(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(answers).toEqual({
    notification: 'denied',
    place: 1,
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
  });
});

test('the page cannot start a download', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  await app.evaluate(({ session }) => {
    const told = Object.assign(globalThis, { isStopped: null as boolean | null });
    session.defaultSession.on('will-download', (event) => (told.isStopped = event.defaultPrevented));
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['story']));
    link.download = 'story.exe';
    link.click();
  });
  const isStopped = () => app.evaluate(() => (globalThis as { isStopped?: boolean | null }).isStopped);
  await expect.poll(isStopped).toBe(true);
});
