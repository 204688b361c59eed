package dev.grade.grading;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.Exercise;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Observed;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.Place;
import dev.grade.worker.protocol.Wait;
import java.util.ArrayList;
import java.util.List;

/** Brings together what the source says and what was seen while the checks ran. */
final class Sightings {
    private Sightings() {
    }

    /** The names of the threads that serve others in this exercise; none if its source is not judged. */
    static List<String> loops(Exercise exercise) {
        boolean judged = exercise.checks().stream().anyMatch(check -> check.kind() == CheckKind.INSPECT);
        return judged ? List.copyOf(exercise.inspect().loopThreads()) : List.of();
    }

    /** The findings with what was seen of them, and notes for what was seen only. */
    static Inspection joined(Inspection inspection, List<Wait> waits) {
        if (waits.isEmpty()) {
            return inspection;
        }
        var left = new ArrayList<>(waits);
        var findings = new ArrayList<Finding>();
        for (Finding finding : inspection.findings()) {
            List<Wait> own = waits.stream().filter(wait -> isAt(finding, wait)).toList();
            left.removeAll(own);
            findings.add(own.stream().reduce(Wait::plus).map(Sightings::observed).map(finding::withObserved)
                    .orElse(finding));
        }
        // How long a read takes depends on the machine; a thread that waited has waited anywhere.
        left.stream().filter(wait -> !wait.call().matches(".*\\.(read|write|accept|connect|receive|send)[A-Za-z]*"))
                .forEach(wait -> findings.add(seenOnly(wait, inspection)));
        return new Inspection(findings, inspection.coverage(), inspection.trouble());
    }

    private static boolean isAt(Finding finding, Wait wait) {
        String method = wait.call().substring(wait.call().lastIndexOf('.') + 1);
        return finding.line() == wait.line() && baseName(finding.file()).equals(baseName(wait.file()))
                && finding.sink().contains("#" + method + "(");
    }

    private static Finding seenOnly(Wait wait, Inspection inspection) {
        String file = inspection.findings().stream().map(Finding::file)
                .filter(name -> baseName(name).equals(baseName(wait.file()))).findFirst().orElse(wait.file());
        return Finding.at("BLK904", "a wait that was only seen", Severity.NOTE, new Place(file, wait.line(), 1, 2),
                "`" + wait.call() + "()` waited here on the thread \"" + wait.thread()
                        + "\" while the checks ran; the source alone does not show that it can.",
                "While it waits, that thread runs nothing else.",
                "See how this line comes to run there, and move the wait to a thread that may wait")
                .withObserved(observed(wait));
    }

    private static Observed observed(Wait wait) {
        return new Observed(wait.count(), wait.nanos() / 1_000_000, wait.longestNanos() / 1_000_000);
    }

    private static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
