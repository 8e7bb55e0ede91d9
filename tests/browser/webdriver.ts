/**
 * The parts of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that the WebKit tests use.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { z } from 'zod';

const answer = z.object({ value: z.unknown() });
const created = z.object({ sessionId: z.string() });

export class WebDriver {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async open(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
  }

  /** Runs `body`, a function's, in the page; its value must be JSON. */
  async run(body: string): Promise<unknown> {
    return this.#send('POST', '/execute/sync', { script: body, args: [] });
  }

  /** Waits until changes are on the screen. */
  async painted(): Promise<void> {
    const script =
      'const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));';
    await this.#send('POST', '/execute/async', { script, args: [] });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('POST', '/window/rect', { width, height });
  }

  /** @returns a PNG of what the window shows */
  async screenshot(): Promise<Uint8Array> {
    return Buffer.from(z.string().parse(await this.#send('GET', '/screenshot')), 'base64');
  }

  async end(): Promise<void> {
    await request('DELETE', this.#base);
  }

  #send(method: string, path: string, body?: unknown): Promise<unknown> {
    return request(method, this.#base + path, body);
  }
}

/** @param capabilities besides the standard ones */
export async function newSession(
  server: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<WebDriver> {
  const value = await request('POST', `${server}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  return new WebDriver(`${server}/session/${created.parse(value).sessionId}`);
}

/** @throws Error with the driver's message */
async function request(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = answer.parse(await response.json());
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

export interface Driver {
  readonly server: string;
  stop(): void;
}

/** Starts a driver on a free port and waits until it listens. */
export async function startDriver(
  command: string,
  args: (port: number) => readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Driver> {
  const port = await freePort();
  const child = spawn(command, args(port), {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const server = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    try {
      await fetch(`${server}/status`);
      return { server, stop: () => stop(child) };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${command} ended with ${child.exitCode}`);
}

/** Also stops the browser and the screen that it started, which are in its process group. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
