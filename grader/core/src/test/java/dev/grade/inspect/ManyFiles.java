package dev.grade.inspect;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;

/** A program of several files, one for each text, each of which begins with its class. */
final class ManyFiles {

    private static final String IMPORTS = "import java.util.*; import java.util.concurrent.*; import java.util.function.*; import java.net.*; import java.nio.*; import java.nio.channels.*; "
            + "import java.nio.file.*; import java.io.*; import javax.swing.SwingUtilities;\n";

    private ManyFiles() {
    }

    /** The severities of the findings of a rule. */
    static List<Severity> found(String rule, String... classes) {
        return found(rule, InspectOptions.defaults(), classes);
    }

    static List<Severity> found(String rule, InspectOptions options, String... classes) {
        var files = new LinkedHashMap<String, String>();
        for (String text : classes) {
            String name = text.substring("class ".length(), text.indexOf(' ', "class ".length()));
            files.put(name + ".java", IMPORTS + text);
        }
        return Inspector.inspect(new Sources(files, List.of()), options).findings().stream()
                .filter(f -> f.rule().equals(rule)).map(Finding::severity).toList();
    }
}
