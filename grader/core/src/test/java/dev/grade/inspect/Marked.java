package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A source with its expected findings beside the code: {@code //! BLK102 error} at the end of a line. What is not marked must
 * not be found; notes and rules of other kinds are left out.
 */
public final class Marked {

    private static final Pattern MARK = Pattern.compile("//! (.*)$");
    private static final String PRELUDE = "import java.util.*; import java.util.concurrent.*; "
            + "import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; import java.util.function.*; "
            + "import java.util.stream.*; import java.io.*; import java.nio.file.*; import java.net.*; "
            + "import java.nio.channels.*; import java.nio.*; ";

    private Marked() {
    }

    /** Inspects the body of a class and compares findings of rules that begin with {@code kind}. */
    public static void check(String kind, String body) {
        check(kind, body, InspectOptions.defaults());
    }

    public static void check(String kind, String body, InspectOptions options) {
        String source = PRELUDE + "class Case {\n" + body + "\n}";
        Inspection inspection = Inspector.inspect(Sources.of("Case.java", source), options);
        assertThat(inspection.coverage().unresolved()).as("unresolved calls, so the case does not compile").isZero();
        assertThat(inspection.coverage().byJavac()).as("calls resolved by javac")
                .isEqualTo(inspection.coverage().calls());
        assertThat(found(kind, inspection)).as(body).isEqualTo(expected(source));
    }

    private static Map<Integer, List<String>> expected(String source) {
        var expected = new LinkedHashMap<Integer, List<String>>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var matcher = MARK.matcher(lines.get(i));
            if (matcher.find()) {
                expected.put(i + 1, List.of(matcher.group(1).strip().split(", ")));
            }
        }
        return expected;
    }

    private static Map<Integer, List<String>> found(String kind, Inspection inspection) {
        var found = new LinkedHashMap<Integer, List<String>>();
        for (Finding finding : inspection.findings()) {
            if (finding.rule().startsWith(kind) && finding.severity() != Severity.NOTE) {
                found.computeIfAbsent(finding.line(), l -> new ArrayList<>())
                        .add(finding.rule() + " " + finding.severity().word());
            }
        }
        return found;
    }
}
