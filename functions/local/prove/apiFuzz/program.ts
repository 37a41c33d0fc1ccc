// The service that the proof of hostile requests talks to, as a program that is watched from within.
import { type ServeOptions, serve } from '../service/serve.ts';
import { watch } from './watch.ts';

const options = JSON.parse(process.argv[2] ?? '') as ServeOptions;
watch(options.folder, options.issuer);
void serve(options, ({ level, message }) => {
  // Bugs alone: that clients break off, or send what a GET can't have, is what is tried here.
  if (level === 'error' && message.includes('"bug"')) process.stderr.write(`${message}\n`);
});
