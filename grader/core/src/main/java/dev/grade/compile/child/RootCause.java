package dev.grade.compile.child;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts first the error from which the others follow. */
final class RootCause {
    private static final Pattern MISSING_CLASS = Pattern.compile("symbol: +class ");

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
        boolean missingClass = code.startsWith("compiler.err.cant.resolve")
                && MISSING_CLASS.matcher(error.message()).find();
        return missingClass ? 2 : 3;
    }
}
