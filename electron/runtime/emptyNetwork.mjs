import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawned } from './spawned.mjs';

/** A name that is looked up on purpose, as proof that a look-up is heard. */
const PROOF = 'proof.stet.example';

// Everything but the machine itself goes into `sink`, whose other end nobody reads; names are asked of a server behind it.
const SCRIPT = `set -e
ip link set lo up
ip link add sink type veth peer name hole
for end in sink hole; do
  echo 1 > /proc/sys/net/ipv6/conf/$end/disable_ipv6 || true
  ip link set $end arp off up
done
ip addr add 192.0.2.1/24 dev sink
ip route add default dev sink
echo nameserver 192.0.2.53 > "$1/resolv.conf"
mount --bind "$1/resolv.conf" /etc/resolv.conf
touch "$1/tcpdump"
tcpdump -i sink -n -l > "$1/heard" 2> "$1/tcpdump" &
ear=$!
until grep -q listening "$1/tcpdump"; do sleep 0.1; done
timeout 3 getent hosts ${PROOF} || true
shift
set +e
"$@"
code=$?
sleep 2
kill $ear; wait $ear
exit $code`;

/**
 * Runs a program as root in a network of its own that leads nowhere but into a log, name look-ups included. Needs Linux
 * with `unshare`, `ip` and `tcpdump`.
 *
 * @returns {Promise<{ readonly code: number, readonly packets: readonly string[], readonly isProofHeard: boolean }>} the
 *   program's exit code, a line for each packet that it sent to another machine, and whether the look-up that was made on
 *   purpose before was among what was heard.
 */
export async function inEmptyNetwork(
  /** @type {readonly string[]} */ line,
  /** @type {import('node:child_process').SpawnOptions} */ options,
) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-sink-'));
  try {
    const code = await spawned(['unshare', '-nm', 'bash', '-c', SCRIPT, 'sink', folder, ...line], options);
    const heard = readFileSync(join(folder, 'heard'), 'utf8').split('\n').filter(Boolean);
    const packets = heard.filter((packet) => !packet.includes(PROOF));
    return { code, packets, isProofHeard: packets.length < heard.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
