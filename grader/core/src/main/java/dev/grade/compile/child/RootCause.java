package dev.grade.compile.child;

import java.util.Comparator;
import java.util.List;

/** Puts first the error from which the others follow. */
final class RootCause {
    private RootCause() {
    }

    /** The same errors; a broken syntax or a missing package or class stands before what it makes fail elsewhere. */
    static List<Diagnostic> first(List<Diagnostic> errors) {
        return errors.stream().sorted(Comparator.comparingInt(RootCause::rank)).toList();
    }

    private static int rank(Diagnostic error) {
        String code = error.code();
        if (code.contains("expected") || code.contains("premature.eof") || code.contains("illegal")
                || code.contains("not.stmt") || code.contains("unclosed")) {
            return 0;
        }
        if (code.equals("compiler.err.doesnt.exist") || code.equals("compiler.err.duplicate.class")) {
            return 1;
        }
        boolean missingClass = code.startsWith("compiler.err.cant.resolve") && error.message().contains("class ");
        return missingClass ? 2 : 3;
    }
}
