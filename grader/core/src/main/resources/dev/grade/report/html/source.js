// Source with line numbers, notes below the lines they are about, and lines that can be lit.

const MOST_LINES = 3000;

/** A file's lines; notes is a list of {line, text}. */
class SourceView {
  constructor(source, notes = []) {
    this.rows = new Map();
    const lines = source.text.split(/\r\n|\r|\n/);
    if (lines.length > 1 && lines[lines.length - 1] === "") lines.pop();
    const byLine = Map.groupBy(notes, (note) => note.line);
    const children = [];
    lines.slice(0, MOST_LINES).forEach((text, at) => {
      const line = at + 1;
      const about = byLine.get(line) ?? [];
      const row = el("div", { class: about.length ? "row note-line" : "row", "data-line": line },
        el("span", { class: "no" }, String(line)), el("span", { class: "text" }, plain(text.slice(0, 400)) || " "));
      this.rows.set(line, row);
      children.push(row);
      about.forEach((note) => children.push(el("div", { class: "note" }, plain(note.text))));
    });
    if (lines.length > MOST_LINES) {
      children.push(el("div", { class: "note" }, "The rest, " + counted(lines.length - MOST_LINES, "line") + ", is not shown."));
    }
    this.node = el("div", { class: "source", role: "group", "aria-label": "Source of " + plain(source.path), tabindex: "0" }, children);
  }

  /** Lights the lines of these places, each {line, thread, index}, and scrolls to the one of the current thread. */
  light(places, current) {
    for (const row of this.rows.values()) {
      row.classList.remove("lit");
      row.querySelectorAll(".tag").forEach((tag) => tag.remove());
    }
    for (const place of places) {
      const row = this.rows.get(place.line);
      if (!row) continue;
      row.classList.add("lit");
      const tag = el("span", { class: "tag" }, letter(place.index) + " is here");
      tag.title = plain(place.thread);
      tag.style.background = colour(place.index);
      row.querySelector(".text").append(tag);
      if (place.thread === current) this.show(row);
    }
  }

  show(row) {
    const top = row.offsetTop;
    if (top < this.node.scrollTop + 30 || top > this.node.scrollTop + this.node.clientHeight - 60) {
      this.node.scrollTop = Math.max(0, top - this.node.clientHeight / 3);
    }
  }
}
