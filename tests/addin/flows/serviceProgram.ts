// The service of the small association, as a program of its own: the programming model of Azure Functions finds its host only
// where the program was bundled. Prints where its parts are, and ends with what started it.
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { manager, officer, operator, preparerOf } from '../../../functions/local/people.ts';
import { startLocalService } from '../../../functions/local/service.ts';
import { approverOf, seed } from './people.ts';

const [folder = '', pages = '', readingWorker = '', count = '0'] = process.argv.slice(2);
const institutions = demoInstitutions(seededRandom(seed)).slice(0, Number(count));

async function start(): Promise<void> {
  const service = await startLocalService({
    folder,
    isFresh: true,
    ports: { service: 0, issuer: 0, pages: 0 },
    people: [
      operator,
      manager,
      officer,
      ...institutions.map(preparerOf),
      ...institutions.map(approverOf),
    ],
    pages,
    readingWorker,
  });
  const { url, issuer, pagesUrl } = service;
  process.stdout.write(`${JSON.stringify({ url, issuer, pagesUrl })}\n`);
  process.stdin.once('end', () => void service.close().then(() => process.exit(0)));
  process.stdin.resume();
}

void start();
