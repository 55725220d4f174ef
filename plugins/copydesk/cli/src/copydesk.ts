import { main } from './main';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader, `head` say, has seen enough.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main({
  args: process.argv.slice(2),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  // Once: a second one ends the process as it is.
  onInterrupt: (stop) => process.once('SIGINT', stop),
}).then((code) => {
  process.exitCode = code;
});
