// An app the local host must refuse.
import { app } from '@azure/functions';

app.timer('nightly', { schedule: '0 0 3 * * *', handler: () => undefined });
