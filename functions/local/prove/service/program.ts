// The service that proofs kill, as a program: small, so that what is measured is its own start.
import { type ServeOptions, serve } from './serve.ts';

void serve(JSON.parse(process.argv[2] ?? '') as ServeOptions);
