import type { Command } from 'commander';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { type BuildOutput, buildOptions, builtSite } from './build.ts';

interface ServeOptions extends CommonOptions, BuildOutput {
  readonly port: string;
}

const DEFAULT_PORT = '4321';

export function serveCommand(session: Session): Command {
  return buildOptions(
    policyCommand(session, 'serve', {
      en: 'Builds the site and serves it on this machine as in production.',
      ru: 'Собирает сайт и показывает его на этом компьютере так же, как в работе.',
      examples: ['serve', 'serve --port 8080'],
    }),
    session,
  )
    .option(
      '--port <number>',
      session.say({
        en: `the port to try first (default: ${DEFAULT_PORT})`,
        ru: `с какого порта начать (по умолчанию ${DEFAULT_PORT})`,
      }),
      DEFAULT_PORT,
    )
    .action((_options, command: Command) => serve(session, command));
}

async function serve(session: Session, command: Command): Promise<void> {
  const { say, out } = session;
  const options = command.optsWithGlobals<ServeOptions>();
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageError({
      en: `--port is "${options.port}"; expected a number from 1 to 65535`,
      ru: `--port имеет значение «${options.port}»; нужно число от 1 до 65535`,
    });
  }
  if (!(await builtSite(session, options))) {
    session.finish(1);
    return;
  }
  const { serveSite } = await import('../../delivery/serve.ts');
  const server = await serveSite(options.out, port, options.embedIn, (taken) =>
    session.err(
      `${say({
        en: `Port ${taken} is taken by another program; trying ${taken + 1}`,
        ru: `Порт ${taken} занят другой программой; пробуем ${taken + 1}`,
      })}\n`,
    ),
  );
  out(
    `${say({
      en: `Open ${server.address} (Ctrl+C stops)`,
      ru: `Откройте ${server.address} (Ctrl+C — остановить)`,
    })}\n`,
  );
  await interrupted();
  await server.close();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
