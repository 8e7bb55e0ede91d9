/**
 * The load that nginx takes with the configuration of the build: the policy in Russian as Brotli,
 * over loopback, for ten seconds. Needs nginx, its Brotli module and wrk. Run by hand: npm run
 * bench
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST, missingNginx, startNginx } from '../build/nginx-server.ts';
import { site } from '../sites.ts';

/** Prints what the run says of itself in one line of JSON. */
const REPORT = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('REPORT {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"errors":%d}\\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
`;

const reason = missingNginx();
if (reason) {
  console.log(`nginx is not measured: ${reason}`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'policy-bench-'));
  const nginx = await startNginx(site('real').folder);
  try {
    const script = join(folder, 'report.lua');
    await writeFile(script, REPORT);
    const report = JSON.parse(
      await wrk(script, `https://127.0.0.1:${nginx.securePort}/ru/privacy/`),
    );
    console.log(
      `nginx: ${Math.round(report.requests / report.seconds)} requests a second over TLS, ` +
        `p50 ${report.p50.toFixed(1)} ms, p99 ${report.p99.toFixed(1)} ms, ${report.errors} errors`,
    );
    if (report.errors > 0) process.exitCode = 1;
  } finally {
    await nginx.stop();
    await rm(folder, { recursive: true });
  }
}

function wrk(script: string, address: string): Promise<string> {
  const args = ['-t1', '-c32', '-d10s', '-s', script, '-H', `Host: ${HOST}`].concat([
    '-H',
    'Accept-Encoding: br',
    address,
  ]);
  return new Promise((resolve, reject) => {
    let out = '';
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.once('error', () => reject(new Error('there is no wrk to make requests with')));
    child.once('close', () => resolve(/REPORT (.*)/.exec(out)?.[1] ?? 'null'));
  });
}
