package dev.grade.inspect;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.SourceFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out what is allowed or not asked for, sets the exercise's severities, and puts the rest in order. */
final class Sieve {

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<String, Suppressions> suppressions = new HashMap<>();
    private final InspectOptions options;

    Sieve(Collection<SourceFile> files, InspectOptions options) {
        files.forEach(f -> this.files.put(f.name(), f));
        this.options = options;
    }

    List<Finding> sift(List<Finding> findings) {
        return findings.stream().filter(f -> options.rules().isEmpty() || options.rules().contains(f.rule()))
                .filter(f -> !isAllowed(f)).map(this::weighed)
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::severity)
                        .thenComparing(Finding::rule))
                .distinct().toList();
    }

    private Finding weighed(Finding finding) {
        Severity set = options.severities().get(finding.rule());
        // A note says that nothing is known: no exercise can make a proof of it.
        boolean isRaisedNote = finding.severity() == Severity.NOTE && set != Severity.NOTE;
        return set == null || isRaisedNote ? finding : finding.withSeverity(set);
    }

    private boolean isAllowed(Finding finding) {
        SourceFile file = files.get(finding.file());
        boolean byComment = options.allowComments() && file != null
                && file.allowances().allows(finding.rule(), finding.line());
        boolean byAnnotation = options.allowComments() && file != null && finding.rule().startsWith("BLK")
                && suppressions.computeIfAbsent(file.name(), _ -> Suppressions.of(file)).allow(finding.line());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        boolean byInstructor = options.allowances().stream()
                .anyMatch(a -> a.rule().equals(finding.rule()) && !a.reason().isBlank() && !today.isAfter(a.until())
                        && (a.file().isEmpty() || a.file().equals(finding.file())));
        return byComment || byAnnotation || byInstructor;
    }
}
