// Devices that fail, each a script that runs in the page before all others. Browsers have done all of these to somebody.

/** `said`: what the screen has to say then, where only one thing is true. */
export const DEVICES = {
  'no IndexedDB': {
    said: 'held',
    script: () => Object.defineProperty(globalThis, 'indexedDB', {value: undefined}),
  },
  'IndexedDB refused': {
    said: 'held',
    script: () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('No storage in this frame.', 'SecurityError');
        },
      }),
  },
  'open never answers': {
    said: 'held',
    script: () => (IDBFactory.prototype.open = () => new EventTarget()),
  },
  'list of databases never answers': {
    script: () => (IDBFactory.prototype.databases = () => new Promise(() => {})),
  },
  'open throws': {
    said: 'held',
    script: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      };
    },
  },
  'every third transaction aborts': {
    script: () => {
      const {transaction} = IDBDatabase.prototype;
      let begun = 0;
      IDBDatabase.prototype.transaction = function (...how) {
        const one = transaction.apply(this, how);
        begun += 1;
        if (begun % 3 === 0) queueMicrotask(() => one.abort());
        return one;
      };
    },
  },
  'every write aborts': {
    said: 'held',
    script: () => {
      const {put} = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...what) {
        const request = put.apply(this, what);
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      };
    },
  },
  'connection closes in the middle of a write': {
    script: () => {
      const {put} = IDBObjectStore.prototype;
      let left = 2;
      IDBObjectStore.prototype.put = function (...what) {
        const request = put.apply(this, what);
        if (left > 0) {
          left -= 1;
          const {db} = this.transaction;
          this.transaction.abort();
          db.close();
          db.dispatchEvent(new Event('close'));
        }
        return request;
      };
    },
  },
  'what is written vanishes': {
    said: 'held',
    script: () => {
      IDBObjectStore.prototype.put = function () {
        return this.count();
      };
    },
  },
  'no locks': {
    said: 'kept',
    script: () => Object.defineProperty(navigator, 'locks', {value: undefined}),
  },
  'locks throw': {
    said: 'kept',
    script: () => {
      LockManager.prototype.request = () => {
        throw new DOMException('No locks in this frame.', 'SecurityError');
      };
    },
  },
  'locks reject': {
    said: 'kept',
    script: () => {
      LockManager.prototype.request = () => Promise.reject(new DOMException('No locks here.', 'SecurityError'));
    },
  },
  'locks never answer': {
    said: 'kept',
    script: () => (LockManager.prototype.request = () => new Promise(() => {})),
  },
  'nothing wrong': {said: 'kept', script: () => {}},
  // A quota too small for one response is set from outside.
  'storage full': {said: 'held', full: true, script: () => {}},
};

/** Planted, to be noticed: it says that it can read what it never wrote. */
export const LYING = {
  script: () => {
    const {get} = IDBObjectStore.prototype;
    const said = new Map();
    IDBObjectStore.prototype.put = function (value, key) {
      said.set(key, value);
      return this.count();
    };
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      if (said.has(key)) Object.defineProperty(request, 'result', {value: said.get(key)});
      return request;
    };
  },
};
