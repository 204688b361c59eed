// Puts the page together, once everything above is known.

const reports = JSON.parse(document.getElementById("data").textContent);
reports.forEach((report, at) => { report.at = at; });
const reviewed = JSON.parse(document.getElementById("review").textContent);
const root = document.getElementById("page");
if (reviewed) {
  reviewed.results.filter((result) => result.hiddenChecks).forEach((result, at) => { reports[at].hiddenChecks = result.hiddenChecks; });
  root.append(...review(reviewed, reports), ...reports.map((report, at) => el("section", { id: "report-" + at }, page(report))));
} else if (reports.length === 1) {
  root.append(...page(reports[0]));
} else {
  root.append(index(reports), ...reports.map((report, at) => el("section", { id: "report-" + at }, page(report))));
}
Player.startAll();
document.documentElement.dataset.ready = "yes";
