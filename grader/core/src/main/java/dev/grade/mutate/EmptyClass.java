package dev.grade.mutate;

import dev.grade.inspect.source.Parsing;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A class that does nothing: with it a file is another one, and does the same. */
public final class EmptyClass {
    private static final String TEXT = "\n    static final class AddedAndEmpty {\n    }\n";

    private EmptyClass() {
    }

    /** A source with such a class at the end of each of its types; as it is if it does not parse. */
    public static String in(String source) {
        return Parsing.parse(new Sources(Map.of("Source.java", source), List.of()), Patience.of(Duration.ofSeconds(30)))
                .files().stream().findFirst().map(file -> {
                    // before the brace that ends a type
                    List<Edit> edits = file.unit().getTypes().stream().map(type -> file.end(type) - 1)
                            .map(end -> new Edit(end, end, TEXT)).toList();
                    return Edit.apply(source, edits);
                }).orElse(source);
    }
}
