/** Asks an authority for a timestamp over HTTP (RFC 3161, section 3.4). */
import type { Phrase } from '../text/problem.ts';

const TIMEOUT = 30_000;
/** A response has a few kilobytes: a signature and certificates. */
const LARGEST = 64 * 1024;

/** The authority cannot be reached, or answers something else. */
export class AuthorityError extends Error {
  readonly texts: Phrase;

  constructor(texts: Phrase) {
    super(texts.en);
    this.texts = texts;
  }
}

/**
 * @param url `https://` or `http://`: the answer is signed, so the way it comes does not matter
 * @returns the bytes of the response, not checked yet
 * @throws AuthorityError
 */
export async function askAuthority(url: string, request: Uint8Array): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Buffer.from(request),
      signal,
    });
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok || !/^application\/timestamp-reply\b/i.test(type)) {
      await answer.body?.cancel();
      throw notAReply(url, answer.status, type);
    }
    return await bounded(answer, url);
  } catch (error) {
    if (error instanceof AuthorityError) throw error;
    throw unreachable(url, signal.aborted ? 'timeout' : reasonOf(error));
  }
}

async function bounded(answer: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(url);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.message !== ''
    ? cause.message
    : error instanceof Error
      ? error.message
      : String(error);
}

function unreachable(url: string, reason: string): AuthorityError {
  return new AuthorityError({
    en: `${url} cannot be reached (${reason}); try again, name another authority, or carry the request by hand: --request`,
    ru: `${url} недоступен (${reason}); повторите, укажите другой центр или передайте запрос файлом: --request`,
  });
}

function notAReply(url: string, status: number, type: string): AuthorityError {
  return new AuthorityError({
    en: `${url} answered ${status} ${type || 'without a type'}; expected application/timestamp-reply: check the address of the authority`,
    ru: `${url} ответил ${status} ${type || 'без типа'}, а нужен application/timestamp-reply: проверьте адрес центра`,
  });
}

function tooLarge(url: string): AuthorityError {
  return new AuthorityError({
    en: `the answer of ${url} is larger than ${LARGEST / 1024} KB; check the address of the authority`,
    ru: `ответ ${url} больше ${LARGEST / 1024} КБ; проверьте адрес центра`,
  });
}
