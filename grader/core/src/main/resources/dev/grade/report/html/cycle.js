// The wait-for circle as a picture: threads in boxes, locks in ovals, an arrow for each "waits for" and each "held by".

/**
 * Draws a circle of threads.
 *
 * @param circle each thread with the lock it waits for, the line where it stands, and the line where the next one, which
 *               holds that lock, took it
 * @param index  the number of a thread, for its colour and letter
 */
function drawCycle(circle, index) {
  const size = circle.length;
  const width = 640;
  const height = size === 1 ? 190 : Math.max(270, 120 + size * 62);
  const around = [];
  for (let i = 0; i < size * 2; i++) {
    const angle = Math.PI + (i / (size * 2)) * 2 * Math.PI;
    around.push({ x: width / 2 + Math.cos(angle) * 215, y: height / 2 + Math.sin(angle) * (height / 2 - 48) });
  }
  if (size === 1) around.splice(0, 2, { x: 170, y: 95 }, { x: 470, y: 95 });
  const edges = [];
  const nodes = [];
  circle.forEach((one, i) => {
    const thread = around[2 * i];
    const lock = around[2 * i + 1];
    const holder = (i + 1) % size;
    edges.push(arrow(thread, lock, colour(index(one.thread)), "waits for", true, size === 1 ? -34 : 0));
    edges.push(arrow(lock, around[2 * holder], colour(index(circle[holder].thread)),
      one.since ? "held since line " + one.since : "held by", false, size === 1 ? 34 : 0));
    nodes.push(threadBox(thread, one, index(one.thread)), lockOval(lock, one.waitsFor));
  });
  const says = circle.map((one, i) => plain(one.thread) + " waits for " + plain(one.waitsFor) + ", which "
    + plain(circle[(i + 1) % size].thread) + " holds").join("; ");
  return el("figure", { class: "cycle", style: null },
    svg("svg", { viewBox: "0 0 " + width + " " + height, width, height, role: "img", "aria-label": "The circle: " + says + "." },
      svg("defs", {}, svg("marker", { id: "head", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
        svg("path", { d: "M0 0 L10 5 L0 10 z", fill: "context-stroke" }))),
      edges, nodes));
}

function threadBox(at, one, index) {
  return svg("g", {},
    svg("rect", { x: at.x - 92, y: at.y - 26, width: 184, height: 52, rx: 8, fill: "var(--card)", stroke: colour(index), "stroke-width": 2 }),
    svg("text", { x: at.x, y: at.y - 4, "text-anchor": "middle" }, letter(index) + "  " + short(one.thread)),
    svg("text", { x: at.x, y: at.y + 14, "text-anchor": "middle", class: "small" }, one.line ? "stands at " + short(one.line) : ""));
}

function lockOval(at, name) {
  return svg("g", {},
    svg("ellipse", { class: "lock", cx: at.x, cy: at.y, rx: 78, ry: 21 }),
    svg("text", { x: at.x, y: at.y + 4, "text-anchor": "middle" }, short(name)));
}

function arrow(from, to, stroke, word, dashed, bend) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + bend };
  const start = edgeOf(from, middle, dashed ? 96 : 82, dashed ? 30 : 25);
  const end = edgeOf(to, middle, dashed ? 82 : 98, dashed ? 25 : 32);
  return svg("g", {},
    svg("path", { class: "edge", d: "M" + start.x + " " + start.y + " Q" + middle.x + " " + middle.y + " " + end.x + " " + end.y,
      stroke, "stroke-dasharray": dashed ? "6 4" : null, "marker-end": "url(#head)" }),
    svg("text", { class: "small word", x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + bend / 2 + 4, "text-anchor": "middle" }, word));
}

function edgeOf(centre, towards, rx, ry) {
  const dx = towards.x - centre.x;
  const dy = towards.y - centre.y;
  const scale = 1 / Math.max(Math.abs(dx) / rx, Math.abs(dy) / ry, 0.01);
  return { x: centre.x + dx * Math.min(scale, 1), y: centre.y + dy * Math.min(scale, 1) };
}

function short(text) {
  const clean = plain(text);
  return clean.length > 22 ? clean.slice(0, 21) + "\u2026" : clean;
}
