package dev.grade.inspect.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses sources, one file after the other; a file that cannot be read is named and left out, never fatal. */
public final class Parsing {

    private static final long STACK_BYTES = 256L << 20;
    /** Processor time in which the parser is done with any file that was not made to keep it busy. */
    private static final Duration USUAL = Duration.ofSeconds(3);
    private static final Duration EACH_KB = Duration.ofMillis(20);
    private static final String ENDLESS = "the parser was busy with it for too long";

    private Parsing() {
    }

    /**
     * What came of it.
     *
     * @param files the files with a syntax tree
     * @param unread the files without one, or with one that has holes
     * @param endless names of the files that the parser came to no end with
     */
    public record Parsed(List<SourceFile> files, List<Unread> unread, Set<String> endless) {
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
        var parser = new Reader();
        return parse(sources, patience, parser::read);
    }

    /**
     * The same with a limit for each file. Nobody can stop the parser, and lambdas in lambdas can keep it busy for ever: then its
     * thread is left behind. So this is for a program that ends soon.
     *
     * @param most the longest processor time that one file may take, however long it is
     */
    public static Parsed parse(Sources sources, Patience patience, Duration most) {
        var parser = new AtomicReference<>(new Reader());
        return parse(sources, patience, (name, raw) -> {
            Reader reader = parser.get();
            var task = new FutureTask<>(() -> reader.read(name, raw));
            Thread thread = Thread.ofPlatform().daemon().name("parser").stackSize(STACK_BYTES).start(task);
            return Patience.await(task, thread, limit(raw, most)).orElseGet(() -> {
                // The old one may still be at work.
                parser.set(new Reader());
                return new Read(null, new Unread(name, 1, ENDLESS));
            });
        });
    }

    // A long file takes longer without being made for it.
    static Duration limit(String raw, Duration most) {
        Duration usual = USUAL.plus(EACH_KB.multipliedBy(raw.length() / 1024));
        return usual.compareTo(most) < 0 ? usual : most;
    }

    private static Parsed parse(Sources sources, Patience patience, BiFunction<String, String, Read> read) {
        var files = new ArrayList<SourceFile>();
        var unread = new ArrayList<Unread>();
        sources.files().forEach((name, raw) -> {
            if (patience.isOver()) {
                unread.add(new Unread(name, 1, "the time for reading sources was over"));
                return;
            }
            Read one = read.apply(name, raw);
            if (one.unread() != null) {
                unread.add(one.unread());
            }
            if (one.file() != null) {
                files.add(one.file());
            }
        });
        return new Parsed(List.copyOf(files), List.copyOf(unread),
                unread.stream().filter(u -> u.reason().equals(ENDLESS)).map(Unread::file)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What came of one file: its tree, what is wrong with it, or both. */
    private record Read(@Nullable SourceFile file, @Nullable Unread unread) {
    }

    private static final class Reader {

        private final JavaParser parser = new JavaParser(
                new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25).setAttributeComments(false));

        Read read(String name, String raw) {
            try {
                var escapes = Escapes.translate(raw);
                var result = parser.parse(escapes.text());
                Unread unread = null;
                if (!result.isSuccessful()) {
                    var problem = result.getProblems().getFirst();
                    int line = problem.getLocation().flatMap(l -> l.getBegin().getRange()).map(r -> r.begin.line)
                            .orElse(1);
                    unread = new Unread(name, line, firstLine(problem.getMessage()));
                }
                SourceFile file = result.getResult().filter(u -> u.getRange().isPresent()).map(unit -> {
                    var allowances = Allowances
                            .in(result.getCommentsCollection().map(c -> c.getComments()).orElse(new TreeSet<>()));
                    return new SourceFile(name, raw, escapes, unit, allowances);
                }).orElse(null);
                return new Read(file, unread);
            } catch (RuntimeException | StackOverflowError e) {
                return new Read(null, new Unread(name, 1, "the parser gave up: " + e.getClass().getSimpleName()));
            }
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
