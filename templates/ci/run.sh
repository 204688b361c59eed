#!/bin/sh
# Grades a submission in CI and leaves every report in one folder. All it needs comes in the environment:
#
#   SUBMISSION   the student's file, folder or zip; the current folder if not set
#   EXERCISE     the exercise's id; recognised if not set
#   EXERCISES    a folder with exercises of your own, such as hidden checks; grade's own if not set
#   BUDGET       quick, normal or thorough; normal if not set
#   RESULTS      where the reports go; grade-results if not set
#   UNTRUSTED    true: grade only where this machine confines the student's code
#   GATE         false: a submission that does not pass does not fail the job; the reports say how it did
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
grade=$here/../../grade
results=${RESULTS:-grade-results}
mkdir -p "$results"

set -- --json "$results/report.json" --junit "$results/junit.xml" --sarif "$results/grade.sarif"
[ -z "${EXERCISE:-}" ] || set -- "$@" --exercise "$EXERCISE"
[ -z "${EXERCISES:-}" ] || set -- "$@" --exercises "$EXERCISES"
[ "${UNTRUSTED:-false}" != true ] || set -- "$@" --untrusted
[ "${GITHUB_ACTIONS:-false}" != true ] || set -- "$@" --github

code=0
"$grade" "$@" --budget "${BUDGET:-normal}" -- "${SUBMISSION:-.}" || code=$?
# 1 is a grade, and no failure of the job unless it is to be one; 2 and 3 are nobody's grade
if [ "$code" -eq 1 ] && [ "${GATE:-true}" = false ]; then
  code=0
fi
exit "$code"
