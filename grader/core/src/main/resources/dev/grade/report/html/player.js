// Steps through an interleaving: threads are columns, time runs down, locks that are held are bars.

/** The player for the evidence of one check. */
class Player {
  static all = [];

  constructor(evidence, title, sources, blocked) {
    this.title = title;
    this.story = new Story(evidence, blocked);
    this.last = this.story.steps.length - 1;
    this.views = this.sourceViews(sources);
    this.circle = this.story.circle();
    this.build(evidence);
    Player.all.push(this);
  }

  /** Shows the end of each: what went wrong comes first. Call it when they stand on the page, for they scroll. */
  static startAll() {
    Player.all.forEach((player) => player.go(player.last));
  }

  index(thread) {
    return this.story.threads.indexOf(thread);
  }

  sourceViews(sources) {
    const views = new Map();
    const used = new Set(this.story.steps.map((step) => step.file).filter((file) => file !== ""));
    for (const source of sources) {
      const name = source.path.split("/").pop();
      if (used.has(source.path) || used.has(name)) views.set(used.has(source.path) ? source.path : name, new SourceView(source));
    }
    return views;
  }

  build(evidence) {
    this.says = el("p", { class: "says", "aria-live": "polite" });
    this.count = el("span", { class: "count soft" });
    this.slider = el("input", { type: "range", min: 1, max: this.last + 1, value: 1, "aria-label": "Step",
      oninput: () => this.go(Number(this.slider.value) - 1) });
    this.first = this.button("First", "first step", () => this.go(0));
    this.back = this.button("\u25c0 Back", "one step back", () => this.go(this.at - 1));
    this.next = this.button("Next \u25b6", "one step on", () => this.go(this.at + 1));
    this.end = this.button("Last", "last step", () => this.go(this.last));
    this.rows = [];
    const timeline = el("div", { class: "timeline", tabindex: "0", role: "group",
      "aria-label": "Steps in order, a column for each thread" }, this.table());
    const panes = [...this.views].map(([name, view]) => el("div", {}, el("div", { class: "path soft" }, plain(name)), view.node));
    this.picture = this.circle.length ? drawCycle(this.circle, (thread) => this.index(thread)) : null;
    this.node = el("section", { class: "player", "aria-label": "Step by step: " + plain(this.title), onkeydown: (event) => this.key(event) },
      el("div", { class: "controls" }, this.first, this.back, this.next, this.end, this.slider, this.count),
      this.says,
      el("div", { class: "halves" }, el("div", {}, timeline, this.legend(), this.picture), panes.length ? el("div", {}, panes) : null),
      evidence.needs.length ? el("p", { class: "small soft" }, "It takes this besides: " + plain(evidence.needs.join("; ")) + ".") : null);
  }

  button(text, label, action) {
    return el("button", { type: "button", "aria-label": label, onclick: action }, text);
  }

  legend() {
    const locks = this.story.locks.map((lock, at) => el("li", {}, el("span", { class: "key" }, String(at + 1)), plain(lock)));
    return locks.length ? el("ul", { class: "legend", "aria-label": "Locks" }, locks,
      el("li", { class: "soft" }, "A bar beside a step: the thread holds that lock.")) : null;
  }

  table() {
    const head = this.story.threads.map((thread, at) => {
      const cell = el("th", { scope: "col" }, letter(at) + "  " + plain(thread));
      cell.style.borderBottomColor = colour(at);
      return cell;
    });
    const body = this.story.steps.map((step, at) => {
      const cells = this.story.threads.map((thread, column) => this.cell(step, at, thread, column));
      const row = el("tr", { onclick: () => this.go(at) }, el("td", { class: "no" }, String(at + 1)), cells);
      this.rows.push(row);
      return row;
    });
    return el("table", {}, el("thead", {}, el("tr", {}, el("th", { class: "no", scope: "col" }, el("span", { class: "hidden" }, "step")), head)),
      el("tbody", {}, body));
  }

  cell(step, at, thread, column) {
    const held = this.story.heldAt(thread, at);
    const bars = held.map((lock) => {
      const bar = el("i", { title: plain(thread) + " holds " + plain(lock) }, String(this.story.locks.indexOf(lock) + 1));
      bar.style.setProperty("--bar", colour(column));
      return bar;
    });
    const children = bars.length ? [el("span", { class: "bars" }, bars, el("span", { class: "hidden" }, "holds " + held.map(plain).join(", ")))] : [];
    if (step.thread === thread) {
      const wait = this.story.waitAt(thread, at) !== null && this.story.waits.get(thread).at === at;
      children.push(el("span", { class: "act" }, step.line > 0 ? el("b", {}, "line " + step.line + " ") : null, action(step, wait),
        wait ? el("span", { class: "waits" }, " \u2014 waits for ever") : null));
    }
    const cell = el("td", { class: held.length ? "cell holds" : "cell" }, children);
    cell.style.setProperty("--held", String(held.length));
    return cell;
  }

  key(event) {
    const moves = { ArrowRight: this.at + 1, ArrowDown: this.at + 1, ArrowLeft: this.at - 1, ArrowUp: this.at - 1, Home: 0, End: this.last };
    if (event.target === this.slider || !(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.go(moves[event.key]);
  }

  go(step) {
    this.at = Math.min(Math.max(step, 0), this.last);
    const current = this.story.steps[this.at];
    this.slider.value = String(this.at + 1);
    this.slider.setAttribute("aria-valuetext", "step " + (this.at + 1) + " of " + (this.last + 1));
    this.count.textContent = "step " + (this.at + 1) + " of " + (this.last + 1);
    this.says.textContent = this.story.sentence(this.at);
    this.first.disabled = this.back.disabled = this.at === 0;
    this.next.disabled = this.end.disabled = this.at === this.last;
    this.rows.forEach((row, at) => {
      row.classList.toggle("now", at === this.at);
      row.classList.toggle("future", at > this.at);
    });
    if (this.picture) this.picture.hidden = this.at !== this.last;
    this.reveal(this.rows[this.at]);
    const places = [...this.story.placesAt(this.at)];
    for (const [name, view] of this.views) {
      view.light(places.filter(([, place]) => place.file === name)
        .map(([thread, place]) => ({ line: place.line, thread, index: this.index(thread) })), current.thread);
    }
  }

  reveal(row) {
    const box = row.closest(".timeline");
    const top = row.offsetTop;
    if (top < box.scrollTop + 40 || top + row.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = Math.max(0, top - box.clientHeight / 2);
    }
  }
}
