// The store that the tests of handlers run on keeps the promises of the one they are deployed with.
import { createMemoryStore } from '../../support/memoryStore.ts';
import { describeStore } from './storeConformance.ts';
import { testStoreModel } from './storeModel.ts';

describeStore('the memory store', async () => createMemoryStore());
testStoreModel('the memory store', async () => createMemoryStore());
