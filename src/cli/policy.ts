/** The `policy` command: the process, wired to the program. Started by `bin.mjs`. */
import { run } from './run.ts';

// The reader, such as `head`, may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  // Undefined, despite its type, when the output is not a terminal.
  isTerminal: Boolean(process.stdout.isTTY),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
