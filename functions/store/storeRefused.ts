// A store's file or a backup that can't be used as it is: in use, damaged, newer, not ours. Told in a sentence to whoever
// runs Peerbook.

export class StoreRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StoreRefused';
  }
}
