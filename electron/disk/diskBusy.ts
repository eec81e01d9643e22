import { delay } from 'es-toolkit/promise';

/** Node's types leave it out before version 20; Node has it since 17.3. */
type WithActivity = NodeJS.Process & { getActiveResourcesInfo(): readonly string[] };

const LOOK_EVERY_MS = 50;

/** Whether a call to the disk has not come back yet: Node names it "FSReqCallback" or "FSReqPromise". */
export const isDiskBusy = (): boolean =>
  (process as WithActivity).getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));

/** Whether calls to the disk are still under way after `patienceMs`; resolves as soon as none is. */
export async function diskHangs(patienceMs: number, isBusy: () => boolean = isDiskBusy): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs && isBusy(); waitedMs += LOOK_EVERY_MS) await delay(LOOK_EVERY_MS);
  return isBusy();
}
