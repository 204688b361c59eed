package dev.grade.inspect.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Parses sources, one file after the other; a file that cannot be read is named and left out, never fatal. */
public final class Parsing {

    private Parsing() {
    }

    /**
     * What came of it.
     *
     * @param files the files with a syntax tree
     * @param unread the files without one, or with one that has holes
     */
    public record Parsed(List<SourceFile> files, List<Unread> unread) {
    }

    /**
     * A file that was not read, or not whole.
     *
     * @param reason the parser's first complaint
     */
    public record Unread(String file, int line, String reason) {
    }

    /**
     * Parses every file at language level 25. Call it on a thread with a large stack: nesting in a source is depth on the stack.
     *
     * @param patience asked before every file; when it has run out the rest is unread
     */
    public static Parsed parse(Sources sources, Patience patience) {
        var configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25)
                .setAttributeComments(false);
        var parser = new JavaParser(configuration);
        var files = new ArrayList<SourceFile>();
        var unread = new ArrayList<Unread>();
        sources.files().forEach((name, raw) -> {
            if (patience.isOver()) {
                unread.add(new Unread(name, 1, "the time for reading sources was over"));
                return;
            }
            parse(parser, name, raw, files, unread);
        });
        return new Parsed(List.copyOf(files), List.copyOf(unread));
    }

    private static void parse(JavaParser parser, String name, String raw, List<SourceFile> files,
            List<Unread> unread) {
        try {
            var escapes = Escapes.translate(raw);
            var result = parser.parse(escapes.text());
            var unit = result.getResult();
            if (!result.isSuccessful()) {
                var problem = result.getProblems().getFirst();
                int line = problem.getLocation().flatMap(l -> l.getBegin().getRange()).map(r -> r.begin.line)
                        .orElse(1);
                unread.add(new Unread(name, line, firstLine(problem.getMessage())));
            }
            if (unit.isPresent() && unit.get().getRange().isPresent()) {
                var allowances = Allowances
                        .in(result.getCommentsCollection().map(c -> c.getComments()).orElse(new TreeSet<>()));
                files.add(new SourceFile(name, raw, escapes, unit.get(), allowances));
            }
        } catch (RuntimeException | StackOverflowError e) {
            unread.add(new Unread(name, 1, "the parser gave up: " + e.getClass().getSimpleName()));
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
