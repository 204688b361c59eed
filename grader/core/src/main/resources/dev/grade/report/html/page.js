// The page of a report, or of several.

const WORDS = { PASSED: ["passed", "passed"], FAILED: ["failed", "failed"], INCONCLUSIVE: ["could not tell", "inconclusive"],
  NOT_RUN: ["not run", "soft"], GRADER_ERROR: ["grader failed", "error"] };
const OUTCOMES = { passed: "Passed", failed: "Failed", inconclusive: "Could not tell", error: "The grader failed" };

function header(report) {
  return el("header", { class: "top" }, el("a", { class: "skip", href: "#main" }, "Skip to the result"),
    el("div", { class: "soft small" }, "grade \u00b7 " + plain(report.exercise)),
    el("h1", {}, plain(report.title)), el("div", { class: "path soft" }, plain(report.submission)));
}

function verdict(report) {
  return el("section", { "aria-label": "Verdict" },
    el("div", { class: "verdict" }, el("span", { class: "badge " + report.outcome }, OUTCOMES[report.outcome] ?? plain(report.outcome)),
      el("span", { class: "points" }, report.score + " of " + report.maxScore + " points")),
    report.bugs.map((bug) => el("p", { class: "bug" }, el("b", {}, plain(bug.id)), ": " + plain(bug.sentence) + ".")),
    report.next ? el("p", { class: "next" }, el("b", {}, "Next: "), plain(report.next)) : null,
    report.notes.map((note) => el("p", { class: "soft" }, plain(note))));
}

function strength(check) {
  const says = check.strength;
  if (says.measured) return says.measured;
  if (says.schedules > 0) {
    return "no failing schedule in " + says.schedules.toLocaleString("en") + (says.exhausted ? ", all schedules tried"
      : says.bound !== undefined ? ", bound " + says.bound + " preemptions exhausted" : "");
  }
  return says.iterations > 0 && check.kind === "stress" ? "no failure in " + counted(says.iterations, "round") + " on " + counted(says.cores, "core") : "";
}

function failure(check, report) {
  const [word, style] = WORDS[check.verdict];
  const curve = check.strength.speedUp ?? [];
  return el("article", { class: "card", id: "check-" + report.at + "-" + check.id },
    el("header", {}, el("h3", {}, plain(check.title)), el("span", { class: style }, check.bugClass ? plain(check.bugClass) : word),
      check.maxPoints ? el("span", { class: "points" }, check.points + " of " + check.maxPoints) : null),
    el("p", {}, plain(check.message)), showEvidence(check, report), curve.length ? plot(curve) : null,
    check.output ? el("details", {}, el("summary", {}, "What the code printed"), el("pre", { class: "output", tabindex: "0" }, plain(check.output))) : null);
}

function checks(report) {
  const rows = report.checks.map((check) => {
    const [word, style] = WORDS[check.verdict];
    const more = check.verdict === "PASSED" ? strength(check) : check.verdict === "FAILED" ? "" : check.message;
    const title = check.verdict === "FAILED" ? el("a", { href: "#check-" + report.at + "-" + check.id }, plain(check.title)) : plain(check.title);
    const kept = report.hiddenChecks?.includes(check.id) ? el("span", { class: "soft small" }, " \u2014 kept back") : null;
    return el("tr", {}, el("td", { class: "word " + style }, word), el("td", {}, title, kept, more ? el("div", { class: "soft small" }, plain(more)) : null),
      el("td", { class: "num" }, check.maxPoints ? check.points + " / " + check.maxPoints : ""));
  });
  return el("section", { "aria-label": "All checks" }, el("h2", {}, "All checks"), el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "result"), el("th", { scope: "col" }, "check"), el("th", { scope: "col", class: "num" }, "points"))),
    el("tbody", {}, rows))));
}

function plots(report) {
  const measured = report.checks.filter((check) => check.verdict !== "FAILED" && (check.strength.speedUp ?? []).length);
  return measured.length ? el("section", {}, el("h2", {}, "Speed-up"), measured.map((check) => el("div", {}, el("h3", {}, plain(check.title)), plot(check.strength.speedUp)))) : null;
}

function sources(report) {
  if (!report.sources.length) return null;
  return el("section", { "aria-label": "Source" }, el("h2", {}, "Source"), report.sources.map((source) => {
    const notes = report.findings.filter((finding) => finding.file === source.path || finding.file === source.path.split("/").pop())
      .map((finding) => ({ line: finding.line, text: finding.rule + " (" + finding.severity + "): " + finding.message + (finding.fix ? " Instead: " + finding.fix : "")
        + (finding.observed ? " Seen " + counted(finding.observed.count, "time") + ", " + finding.observed.millis + " ms in total." : "") }));
    return el("details", { open: notes.length > 0 || report.sources.length === 1 },
      el("summary", { class: "path" }, plain(source.path) + (notes.length ? " \u2014 " + counted(notes.length, "finding") : "")), new SourceView(source, notes).node);
  }));
}

function questions(report) {
  if (!report.questions.length) return null;
  return el("section", {}, el("h2", {}, report.answers ? "Questions for the interview" : "Questions to think about"), report.questions.map((one) => one.answer
    ? el("details", {}, el("summary", {}, plain(one.question)), el("p", { class: "soft" }, plain(one.answer)))
    : el("p", {}, plain(one.question))));
}

function footer(report) {
  const of = report.environment;
  return el("footer", {}, "grade " + plain(report.grader) + " \u00b7 JDK " + plain(of.jdk) + " \u00b7 " + counted(of.cores, "core") + " \u00b7 isolation "
    + plain(of.isolation) + " \u00b7 seed " + of.seed + " \u00b7 " + report.phases.map((phase) => plain(phase.name) + " " + phase.millis + " ms").join(", "));
}

function page(report) {
  const failed = report.checks.filter((check) => check.verdict === "FAILED" || check.verdict === "INCONCLUSIVE" || check.verdict === "GRADER_ERROR");
  return [header(report), el("main", { id: "main" }, verdict(report),
    failed.length ? el("section", { "aria-label": "What went wrong" }, el("h2", {}, "What went wrong"), failed.map((check) => failure(check, report))) : null,
    checks(report), plots(report), sources(report), questions(report)), footer(report)];
}

function index(reports) {
  return el("nav", { "aria-label": "Submissions" }, el("header", { class: "top" }, el("h1", {}, counted(reports.length, "submission"))),
    el("div", { class: "top scroll" }, el("table", {}, el("thead", {}, el("tr", {}, ["result", "submission", "exercise", "points", "bug"].map((word) => el("th", { scope: "col" }, word)))),
      el("tbody", {}, reports.map((report, at) => el("tr", {}, el("td", { class: "word " + report.outcome }, OUTCOMES[report.outcome]),
        el("td", {}, el("a", { href: "#report-" + at, class: "path" }, plain(report.submission))), el("td", {}, plain(report.exercise)),
        el("td", { class: "num" }, report.score + " / " + report.maxScore), el("td", { class: "code" }, report.bugs.map((bug) => plain(bug.id)).join(" "))))))));
}
