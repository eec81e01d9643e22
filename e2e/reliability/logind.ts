import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openFolder } from '../support/stet';

/** Debian's python3-dbusmock belongs to Debian's own Python. */
const PYTHON = '/usr/bin/python3';

/** Whether a logind can be played here. */
export const hasLogind = (): boolean =>
  spawnSync(PYTHON, ['-c', 'import dbusmock']).status === 0 && spawnSync('dbus-daemon', ['--version']).status === 0;

const busConfig = (socket: string): string => `<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>`;

/**
 * What systemd does when the machine shuts down: it tells, and waits for those who asked it to, five seconds at most. It
 * does so at each line that it reads.
 */
const SHUTDOWN = `
import os, sys, time, dbus
bus = dbus.bus.BusConnection(os.environ['DBUS_SYSTEM_BUS_ADDRESS'])
while not bus.name_has_owner('org.freedesktop.login1'): time.sleep(0.02)
logind = bus.get_object('org.freedesktop.login1', '/org/freedesktop/login1')
asked = lambda: [i for i in logind.ListInhibitors(dbus_interface='org.freedesktop.login1.Manager') if 'shutdown' in i[0]]
print('up', flush=True)
for line in sys.stdin:
    since = time.time()
    told = ('org.freedesktop.login1.Manager', 'PrepareForShutdown', 'b', [True])
    logind.EmitSignal(*told, dbus_interface='org.freedesktop.DBus.Mock')
    while asked() and time.time() - since < 5: time.sleep(0.01)
    print('released', flush=True)
`;

/** A logind on a bus of its own. */
export interface Logind {
  /** The environment of a program that is to take it for the system's. */
  readonly env: Readonly<Record<string, string>>;
  /** Tells that the machine shuts down; resolves when nobody delays that any more, or has for too long. */
  shutDown(): Promise<void>;
  stop(): void;
}

/** Starts a logind. */
export async function startLogind(): Promise<Logind> {
  const folder = await openFolder('stet-bus-');
  chmodSync(folder, 0o755);
  const [socket, config] = [join(folder, 'socket'), join(folder, 'bus.conf')];
  writeFileSync(config, busConfig(socket));
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const running: ChildProcess[] = [];
  const run = (command: string, args: readonly string[]) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
    running.push(child);
    return child;
  };
  const bus = run('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address']);
  await once(bus.stdout, 'data');
  run(PYTHON, ['-m', 'dbusmock', '--system', '--template', 'logind']);
  const systemd = run(PYTHON, ['-c', SHUTDOWN]);
  const lines = createInterface(systemd.stdout);
  await once(lines, 'line');
  return {
    env,
    async shutDown() {
      const released = once(lines, 'line');
      systemd.stdin.write('\n');
      await released;
    },
    stop: () => running.forEach((child) => child.kill()),
  };
}
