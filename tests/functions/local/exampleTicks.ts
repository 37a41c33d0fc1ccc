// An app with a function that a clock calls, and one that tells how often.
import { app } from '@azure/functions';

let begun = 0;
let atOnce = 0;
let most = 0;
app.timer('ticks', {
  schedule: '*/1 * * * * *',
  runOnStartup: true,
  // Slower than its schedule.
  handler: async ({ isPastDue }) => {
    if (isPastDue) throw new Error('never late here');
    begun += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((done) => setTimeout(done, 1_200));
    atOnce -= 1;
  },
});
app.http('ticks-so-far', { methods: ['GET'], handler: () => ({ jsonBody: { begun, most } }) });
