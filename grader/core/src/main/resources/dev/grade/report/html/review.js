// What a reviewer reads first: a take-home as a whole.

const MINUTE = 60000;

function share(count) {
  return count.all ? count.passed + " of " + count.all : "\u2014";
}

function skills(of) {
  return el("section", { "aria-label": "Skills" }, el("h2", {}, "Skills"), el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, ["skill", "exercises", "points of 100", "checks the candidate saw", "checks kept back", "bugs"].map((word) => el("th", { scope: "col" }, word)))),
    el("tbody", {}, of.skills.map((skill) => el("tr", {}, el("td", { class: "word" }, plain(skill.topic)), el("td", {}, plain(skill.exercises.join(", "))),
      el("td", { class: "num" }, el("div", {}, String(skill.score)), el("meter", { min: "0", max: "100", value: skill.score, "aria-label": plain(skill.topic) + ", points of 100" })),
      el("td", { class: "num" }, share(skill.shown)), el("td", { class: "num" }, share(skill.hidden)), el("td", { class: "code" }, plain(skill.bugClasses.join(" ")))))))));
}

function results(of, reports) {
  let at = -1;
  const rows = of.results.map((result) => {
    if (result.notGraded) {
      return el("tr", {}, el("td", { class: "word failed" }, "Not handed in"), el("td", {}, plain(result.exercise), el("div", { class: "soft small" }, plain(result.notGraded))), el("td", { class: "num" }, "0 / 100"), el("td", {}, ""));
    }
    at += 1;
    return el("tr", {}, el("td", { class: "word " + result.outcome }, OUTCOMES[result.outcome]), el("td", {}, el("a", { href: "#report-" + at }, plain(reports[at].title))),
      el("td", { class: "num" }, result.score + " / 100"), el("td", { class: "code" }, reports[at].bugs.map((bug) => plain(bug.id)).join(" ")));
  });
  return el("section", { "aria-label": "Exercises" }, el("h2", {}, "Exercises"), el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, ["result", "exercise", "points", "bugs"].map((word) => el("th", { scope: "col" }, word)))), el("tbody", {}, rows))));
}

/** The questions that what happened speaks for; without any, the first of each exercise. */
function asking(of) {
  const all = of.results.filter((result) => result.questions).map((result) => {
    const first = result.questions.filter((one) => one.because);
    return { result, chosen: first.length ? first.slice(0, 4) : result.questions.slice(0, 2) };
  }).filter((one) => one.chosen.length);
  if (!all.length) return null;
  return el("section", { "aria-label": "Questions to ask" }, el("h2", {}, "Ask in the interview"), all.map((one) => el("div", {}, el("h3", {}, plain(one.result.exercise)),
    one.chosen.map((ask) => el("details", {}, el("summary", {}, plain(ask.question), ask.because ? el("span", { class: "soft small" }, " \u2014 because " + plain(ask.because)) : null),
      el("p", {}, el("b", {}, "A good answer: "), plain(ask.answer)))))),
    el("p", { class: "soft small" }, "More questions stand below each exercise."));
}

function handedIn(of) {
  const style = of.integrity.whole ? "passed" : "failed";
  return el("section", { "aria-label": "What came back" }, el("h2", {}, "What came back"),
    el("p", { class: style }, el("b", {}, of.integrity.whole ? "As it was sent." : "Not as it was sent.")),
    el("ul", {}, of.integrity.sentences.map((sentence) => el("li", {}, plain(sentence)))),
    el("p", { class: "soft small" }, "The review used your own exercises, checks and grader, and of the zip only the Java sources in work/."));
}

function span(minutes) {
  const days = Math.floor(minutes / 1440), hours = Math.floor(minutes % 1440 / 60);
  return (days ? counted(days, "day") + " " : "") + (hours ? counted(hours, "hour") + " " : "") + counted(Math.round(minutes % 60), "minute");
}

function timeline(of) {
  const commits = of.history.commits;
  const problem = of.history.problem ? el("p", { class: "inconclusive" }, plain(of.history.problem)) : null;
  if (!commits.length) {
    return el("section", { "aria-label": "Timeline" }, el("h2", {}, "Timeline"), problem ?? el("p", { class: "soft" }, "The zip has no git history; the candidate did not have to keep one."));
  }
  const minutes = (Date.parse(commits[commits.length - 1].time) - Date.parse(commits[0].time)) / MINUTE;
  const most = Math.max(1, ...commits.map((commit) => commit.added + commit.removed));
  return el("section", { "aria-label": "Timeline" }, el("h2", {}, "Timeline"),
    el("p", {}, counted(commits.length, "commit") + (commits.length > 1 ? ", " + span(minutes) + " from the first to the last" : "") + (of.pack.hours ? "; meant to take " + counted(of.pack.hours, "hour") : "") + "."),
    el("p", { class: "soft small" }, "Times, names and messages are what the candidate's git says; all of them can be set by hand."), problem,
    el("div", { class: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, ["time", "since the first", "what", "lines of Java"].map((word) => el("th", { scope: "col" }, word)))),
      el("tbody", {}, commits.map((commit) => el("tr", {}, el("td", { class: "word" }, plain(commit.time.slice(0, 16).replace("T", " ") + " " + commit.time.slice(19))),
        el("td", { class: "num" }, span((Date.parse(commit.time) - Date.parse(commits[0].time)) / MINUTE)),
        el("td", {}, plain(commit.message), el("div", { class: "soft small" }, plain(commit.id + " \u00b7 " + commit.author + (commit.files.length ? " \u00b7 " + commit.files.join(", ") : "")))),
        el("td", { class: "num" }, "+" + commit.added + " \u2212" + commit.removed, changeBar(commit, most))))))));
}

/** How much of the largest commit this one is, drawn; the numbers stand beside it. */
function changeBar(commit, most) {
  const width = (lines) => Math.round(80 * lines / most);
  return svg("svg", { width: 84, height: 8, viewBox: "0 0 84 8", "aria-hidden": "true", class: "change" },
    svg("rect", { x: 0, y: 0, width: width(commit.added), height: 8, class: "plus" }), svg("rect", { x: width(commit.added), y: 0, width: width(commit.removed), height: 8, class: "minus" }));
}

function review(of, reports) {
  return [el("header", { class: "top" }, el("div", { class: "soft small" }, "grade \u00b7 review of a take-home"), el("h1", {}, plain(of.pack.title)),
    el("div", { class: "path soft" }, plain(of.submission) + " \u00b7 pack " + plain(of.pack.id))),
  el("main", { class: "review" }, of.integrity.whole ? null : handedIn(of), skills(of), results(of, reports), asking(of), timeline(of), of.integrity.whole ? handedIn(of) : null)];
}
