// What an interleaving means: who holds which lock at which step, who waits for whom at its end.

const TAKES = /^(lock|monitor|lockInterruptibly|tryLock|acquire|readLock|writeLock)/;

/**
 * The steps of an interleaving with what follows from them. Each step says what its thread held before it; what it
 * holds after it is what its next step says, and for the last step of a thread what was held, with the lock it took
 * unless it is still waiting for it.
 */
class Story {
  constructor(evidence, blocked) {
    this.steps = evidence.steps;
    this.threads = [...new Set(this.steps.map((step) => step.thread))];
    this.waits = new Map();
    this.after = this.steps.map((step, at) => this.heldAfter(step, at, blocked));
    this.locks = [...new Set([...this.after.flat(), ...[...this.waits.values()].map((wait) => wait.lock)])];
  }

  heldAfter(step, at, blocked) {
    const next = this.steps.findIndex((other, index) => index > at && other.thread === step.thread);
    if (next >= 0) return this.steps[next].holds;
    const takes = TAKES.test(step.op) && step.object !== "";
    if (takes && blocked) this.waits.set(step.thread, { lock: step.object, at });
    return step.holds;
  }

  /** The locks that a thread holds once the step at this index is done. */
  heldAt(thread, index) {
    for (let at = index; at >= 0; at--) {
      if (this.steps[at].thread === thread) return this.after[at];
    }
    return [];
  }

  /** What a thread waits for once the step at this index is done, or null. */
  waitAt(thread, index) {
    const wait = this.waits.get(thread);
    return wait && wait.at <= index ? wait.lock : null;
  }

  /** Who holds a lock once the step at this index is done, or null. */
  ownerAt(lock, index) {
    return this.threads.find((thread) => this.heldAt(thread, index).includes(lock)) ?? null;
  }

  /** The last place where each thread stands once the step at this index is done. */
  placesAt(index) {
    const places = new Map();
    for (let at = 0; at <= index; at++) {
      const step = this.steps[at];
      if (step.file && step.line > 0) places.set(step.thread, { file: step.file, line: step.line });
    }
    return places;
  }

  /** The threads that wait for each other in a circle at the end, each with the lock it waits for; empty if there is none. */
  circle() {
    const last = this.steps.length - 1;
    for (const start of this.waits.keys()) {
      const seen = [];
      let thread = start;
      while (thread !== null && this.waits.has(thread) && !seen.includes(thread)) {
        seen.push(thread);
        thread = this.ownerAt(this.waits.get(thread).lock, last);
      }
      if (thread === start && seen.length > 0) {
        return seen.map((one) => ({ thread: one, waitsFor: this.waits.get(one).lock, line: this.lineOf(one),
          since: this.takenAt(this.ownerAt(this.waits.get(one).lock, last), this.waits.get(one).lock) }));
      }
    }
    return [];
  }

  /** The line where a thread took a lock that it holds at the end, or 0 where that is not told. */
  takenAt(thread, lock) {
    let line = 0;
    this.steps.forEach((step, at) => {
      if (step.thread === thread && this.after[at].includes(lock) && !step.holds.includes(lock)) line = step.line;
    });
    return line;
  }

  lineOf(thread) {
    const step = this.steps[this.waits.get(thread).at];
    return step.line > 0 ? step.file + ":" + step.line : "";
  }

  /** One sentence about a step. */
  sentence(index) {
    const step = this.steps[index];
    const where = step.line > 0 ? step.file + " line " + step.line : "code of the check";
    const blocked = this.waits.get(step.thread)?.at === index;
    const what = action(step, blocked);
    const parts = [named(step.thread) + " is at " + plain(where) + ": " + what + "."];
    const waits = this.waitAt(step.thread, index);
    if (waits !== null && this.waits.get(step.thread).at === index) {
      const owner = this.ownerAt(waits, index);
      parts.push(owner === step.thread ? "It holds that lock itself, so it waits for ever."
        : owner === null ? "It can't go on." : "It must wait, because " + named(owner) + " holds " + plain(waits) + ".");
    }
    const held = this.heldAt(step.thread, index);
    if (held.length > 0) parts.push("It holds " + held.map(plain).join(" and ") + ".");
    return parts.join(" ");
  }
}

function named(thread) {
  return "\u201c" + plain(thread) + "\u201d";
}

/** What a step does, in words. */
function action(step, blocked = false) {
  const object = step.object && !step.op.includes(step.object) ? step.object : "";
  const joined = TAKES.test(step.op) && object ? (blocked ? "wants" : "takes") + " the lock of " + object
    : step.op === "unlock" && object ? "gives back the lock of " + object
    : object ? step.op + " of " + object : step.op;
  return plain(joined);
}
