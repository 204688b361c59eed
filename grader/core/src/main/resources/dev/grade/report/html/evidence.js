// What a failed check shows, one form for each kind of evidence.

const STUCK = new Set(["deadlock", "self-deadlock", "lost-wakeup", "missed-termination", "resource-leak", "pool-starvation", "starvation"]);

/** The evidence of a check as an element, or null. */
function showEvidence(check, report) {
  const evidence = check.evidence;
  if (!evidence) return null;
  switch (evidence.type) {
    case "interleaving":
      return evidence.steps.length ? new Player(evidence, check.title, report.sources ?? [], STUCK.has(check.bugClass)).node : null;
    case "wait-for": return waitFor(evidence);
    case "thrown": return thrown(evidence);
    case "expected-actual": return pair([["expected", evidence.expected], ["got", evidence.actual]]);
    case "diagnostics": return diagnostics(evidence);
    case "path": return path(evidence);
    case "ratio": return ratio(evidence);
    default: return null;
  }
}

function pair(rows) {
  return el("dl", { class: "pair" }, rows.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, plain(value) || "(nothing)")]));
}

function place(line) {
  return line.line > 0 ? plain(line.file) + ":" + line.line : plain(line.file);
}

function waitFor(evidence) {
  const index = (name) => evidence.threads.findIndex((thread) => thread.thread === name);
  const cycle = evidence.cycle.map((name) => evidence.threads[index(name)]).filter(Boolean)
    .map((thread) => ({ thread: thread.thread, waitsFor: thread.waitsFor, line: thread.stack.length ? place(thread.stack[0]) : "" }));
  return el("div", {}, cycle.length ? drawCycle(cycle, index) : null,
    el("div", { class: "scroll" }, el("table", { class: "small" },
      el("thead", {}, el("tr", {}, ["thread", "state", "waits for", "held by", "holds", "stands at"].map((word) => el("th", { scope: "col" }, word)))),
      el("tbody", {}, evidence.threads.map((thread) => el("tr", {},
        [thread.thread, thread.state, thread.waitsFor, thread.heldBy, thread.holds.join(", "), thread.stack.slice(0, 3).map(place).join(" \u2190 ")]
          .map((value) => el("td", {}, plain(value))))))))); 
}

function thrown(evidence) {
  return el("div", {}, pair([["exception", evidence.exception], ["message", evidence.message], ["in thread", evidence.thread]]),
    el("ol", { class: "chain small" }, evidence.stack.map((line) => el("li", {}, plain(line.call) + " at " + place(line)))));
}

function diagnostics(evidence) {
  return el("ol", { class: "chain" }, evidence.diagnostics.map((one) => el("li", {}, el("b", { class: "code" }, place(one)), " " + plain(one.message))));
}

function path(evidence) {
  return el("div", {}, el("ol", { class: "chain" }, evidence.path.map((call) =>
    el("li", {}, el("b", { class: "code" }, place(call)), " " + plain(call.call), el("span", { class: "soft" }, call.thread ? " on " + plain(call.thread) : "")))),
    evidence.fix ? el("p", {}, el("b", {}, "Instead: "), plain(evidence.fix)) : null);
}

function ratio(evidence) {
  const round = (number) => number.toFixed(2);
  return pair([["measured", evidence.what], ["times the reference", round(evidence.ratio) + ", between " + round(evidence.low) + " and "
    + round(evidence.high) + " with " + Math.round(evidence.confidence * 100) + " % confidence, from " + counted(evidence.pairs, "pair")],
    ["allowed", round(evidence.limit)]]);
}

/** A plot of speed-up by threads; it is shown and never judged. */
function plot(points) {
  const most = Math.max(...points.map((point) => point.threads), 2);
  const top = Math.max(...points.map((point) => point.times), most, 1.5);
  const x = (threads) => 50 + (threads / most) * 270;
  const y = (times) => 190 - (times / top) * 160;
  const line = (list) => list.map(([a, b], at) => (at ? "L" : "M") + x(a) + " " + y(b)).join(" ");
  const says = points.map((point) => counted(point.threads, "thread") + " " + point.times.toFixed(2) + " times").join(", ");
  return el("figure", { class: "plot" },
    svg("svg", { viewBox: "0 0 360 230", width: 360, height: 230, role: "img", "aria-label": "Speed-up: " + says },
      svg("path", { d: "M50 20 V190 H330", fill: "none", stroke: "var(--soft)" }),
      svg("path", { d: line([[0, 0], [most, most]]), stroke: "var(--line)", "stroke-dasharray": "5 4", fill: "none" }),
      svg("path", { d: line(points.map((point) => [point.threads, point.times])), stroke: "var(--t0)", "stroke-width": 2, fill: "none" }),
      points.map((point) => [svg("circle", { cx: x(point.threads), cy: y(point.times), r: 4, fill: "var(--t0)" }),
        svg("text", { x: x(point.threads), y: 207, "text-anchor": "middle" }, String(point.threads)),
        svg("text", { x: x(point.threads), y: y(point.times) - 9, "text-anchor": "middle" }, point.times.toFixed(2))]).flat(),
      svg("text", { x: 190, y: 225, "text-anchor": "middle" }, "threads")),
    el("figcaption", { class: "small soft" }, "Speed-up by the clock on this machine, for your eyes only; it is not judged. Dashed: as many times as threads."));
}
