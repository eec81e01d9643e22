import type { Stet } from '../../support/stet';

/** 5: what the page asks for is denied, and every page is of the one session that denies. */
export async function permissionFaults({ app, page }: Stet): Promise<readonly string[]> {
  const isElsewhere = await app.evaluate(({ session, webContents }) =>
    webContents.getAllWebContents().some((contents) => contents.session !== session.defaultSession),
  );
  const answers = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'background-sync'];
    const states = names.map(async (name): Promise<readonly [string, string]> => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [`is ${name} there?`, state];
    });
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'granted'),
        { timeout: 2000 },
      );
    });
    return [
      ...(await Promise.all(states)),
      ['notification', await Notification.requestPermission()],
      ['place', await place],
      ['clipboard', await outcome(navigator.clipboard.readText())],
      ['midi', await outcome(navigator.requestMIDIAccess({ sysex: true }))],
    ] as const;
  });
  const denied = ['denied', 'NotAllowedError', 'SecurityError'];
  const faults = answers.filter(([, answer]) => !denied.includes(answer)).map(([what, answer]) => `${what} ${answer}`);
  return isElsewhere ? [...faults, 'a page of another session'] : faults;
}
