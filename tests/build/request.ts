/** Requests to a server of a test: ordinary ones, and bytes as an attacker would send them. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:tls';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Target {
  readonly port: number;
  readonly secure: boolean;
  /** Value of `Host`. */
  readonly host: string;
}

export function get(
  { port, secure, host }: Target,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const make = secure ? httpsRequest : httpRequest;
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { host, ...headers },
      ...(secure && { rejectUnauthorized: false, servername: host }),
    };
    make(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** @returns the first answer of the server, or what it sends before it closes */
export function raw({ port, host }: Target, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(
      { host: '127.0.0.1', port, servername: host, rejectUnauthorized: false },
      () => socket.write(bytes, 'latin1'),
    );
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
      // Waiting for nginx to close would take its five seconds of lingering.
      if (isWhole(answer)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = Number(/^content-length: (\d+)/im.exec(answer)?.[1]);
  return end >= 0 && answer.length >= end + 4 + length;
}
