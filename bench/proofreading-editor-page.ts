// What runs inside the page of bench/proofreading-editor.ts: when something was typed, when a question went to the worker and its answer came back, when
// the finding stood in the text and in the list, and which tasks held the main thread up.
export type Seen = {
  /** Milliseconds of the page's clock; `shown` is the frame after the one in which the finding was there. */
  typed: number;
  asked: number;
  answered: number;
  shown: number;
  longTasks: { start: number; length: number }[];
};

declare global {
  interface Window {
    seen: Seen;
    /** Resolves when a mark and an item of the list say these words. */
    untilShown(words: string): Promise<void>;
    untilGone(words: string): Promise<void>;
  }
}

/** Given to the page before anything of its own runs. */
export const watch = (): void => {
  window.seen = { typed: 0, asked: 0, answered: 0, shown: 0, longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.seen.longTasks.push({ start: startTime, length: duration });
  }).observe({ entryTypes: ["longtask"] });
  addEventListener("input", () => (window.seen.typed = performance.now()), true);
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", () => (window.seen.answered = performance.now()));
    }
    override postMessage(...question: unknown[]): void {
      window.seen.asked = performance.now();
      super.postMessage(...(question as [unknown]));
    }
  };
  const has = (selector: string, words: string): boolean => [...document.querySelectorAll(selector)].some(({ textContent }) => textContent === words);
  const until = (is: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!is()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.addEventListener("message", () => {
            window.seen.shown = performance.now();
            resolve();
          });
          painted.port1.start();
          painted.port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  window.untilShown = (words) => until(() => has(".ProseMirror .finding", words) && has(".finding-quote b.finding", words));
  window.untilGone = (words) => until(() => !has(".finding-quote b.finding", words));
};
