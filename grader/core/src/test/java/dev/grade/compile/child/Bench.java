package dev.grade.compile.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.compile.child.CompileReply.SourcedClass;
import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import dev.grade.fork.CodeSources;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles answers to the exercises below the test resources, and calls them through code of their checks. */
final class Bench {
    private static final ExerciseLibrary LIBRARY = ExerciseLibrary.open(Path.of("src/test/resources/exercises"));
    private static final List<String> LIBRARIES = CodeSources
            .of(List.of("org.junit.jupiter.api.Test", "org.opentest4j.AssertionFailedError",
                    "org.junit.platform.commons.annotation.Testable", "org.apiguardian.api.API",
                    "org.jspecify.annotations.NullMarked"))
            .stream().map(Path::toString).toList();

    /** Answers to either exercise, recognised. */
    static final Bench BOTH = new Bench(List.of("tally-box", "hand-over"));
    /** Answers to the exercise tally-box, named. */
    static final Bench TALLY = new Bench(List.of("tally-box"));
    /** Answers to the exercise hand-over, named. */
    static final Bench HAND_OVER = new Bench(List.of("hand-over"));
    /** Answers to the exercise small-safe, named. */
    static final Bench SMALL_SAFE = new Bench(List.of("small-safe"));
    /** Answers to the exercise tally-box, which is only one of those that they may answer. */
    static final Bench TALLY_AT_FIRST = new Bench(List.of("tally-box"), true);

    private final Map<String, List<ClassImage>> support = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    private final boolean shortlisted;

    private Bench(List<String> exerciseIds) {
        this(exerciseIds, false);
    }

    private Bench(List<String> exerciseIds, boolean shortlisted) {
        this.shortlisted = shortlisted;
        exerciseIds.forEach(id -> add(LIBRARY.exercise(id)));
    }

    private void add(Exercise exercise) {
        List<SourceText> sources = new ArrayList<>(exercise.answers());
        sources.addAll(exercise.given());
        sources.addAll(exercise.checkSources());
        var compiled = (CompileReply.Compiled) new CompileWork(CompileRequest.plain(sources, LIBRARIES))
                .answer();
        List<ClassImage> template = new ArrayList<>();
        List<ClassImage> others = new ArrayList<>();
        for (SourcedClass type : compiled.classes()) {
            boolean answer = exercise.answers().stream().anyMatch(source -> source.path().equals(type.file()));
            (answer ? template : others).add(type.image());
        }
        support.put(exercise.id(), others);
        candidates.add(new Candidate(exercise.id(), exercise.answers(), exercise.given(), template,
                others.stream().map(ClassImage::name).toList(),
                others.stream().filter(image -> image.name().startsWith(Candidate.OLDER)).toList(), Optional.empty()));
    }

    /** What becomes of these sources. */
    CompileReply reply(SourceText... sources) {
        return new CompileWork(new CompileRequest(candidates, shortlisted, List.of(sources), List.of())).answer();
    }

    CompileReply.Compiled compiled(SourceText... sources) {
        CompileReply reply = reply(sources);
        assertThat(reply).isInstanceOf(CompileReply.Compiled.class);
        return (CompileReply.Compiled) reply;
    }

    List<Diagnostic> errors(SourceText... sources) {
        CompileReply reply = reply(sources);
        assertThat(reply).isInstanceOf(CompileReply.Rejected.class);
        return ((CompileReply.Rejected) reply).errors();
    }

    List<String> problems(SourceText... sources) {
        CompileReply reply = reply(sources);
        assertThat(reply).isInstanceOf(CompileReply.Misfit.class);
        return ((CompileReply.Misfit) reply).problems();
    }

    String unrecognised(SourceText... sources) {
        CompileReply reply = reply(sources);
        assertThat(reply).isInstanceOf(CompileReply.Unrecognised.class);
        return ((CompileReply.Unrecognised) reply).reason();
    }

    /** What the exercise's own code, compiled against the template, gets from these classes. */
    String drive(CompileReply.Compiled compiled) {
        Map<String, byte[]> classes = new HashMap<>();
        support.getOrDefault(compiled.exerciseId(), List.of()).forEach(type -> classes.put(type.name(), type.bytes()));
        for (SourcedClass type : compiled.classes()) {
            assertThat(classes.put(type.image().name(), type.image().bytes())).as(type.image().name()).isNull();
        }
        var loader = new ClassLoader(Bench.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        String checks = switch (compiled.exerciseId()) {
            case "tally-box" -> "TallyBoxChecks";
            case "small-safe" -> "SmallSafeChecks";
            default -> "HandOverChecks";
        };
        try {
            for (String name : classes.keySet()) {
                assertThat(Class.forName(name, false, loader).getDeclaredMethods()).isNotNull();
            }
            Method drive = loader.loadClass(checks).getDeclaredMethod("drive");
            drive.setAccessible(true);
            return String.valueOf(drive.invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Fails unless the exercise's own code gets what a right answer gives. */
    CompileReply.Compiled works(SourceText... sources) {
        CompileReply.Compiled compiled = compiled(sources);
        String expected = switch (compiled.exerciseId()) {
            case "tally-box" -> "[5, 7] 7 coins given 3";
            case "small-safe" -> "taken refused";
            default -> "a b";
        };
        assertThat(drive(compiled)).isEqualTo(expected);
        return compiled;
    }

    /** The template of an exercise. */
    static String template(String exerciseId) {
        return LIBRARY.exercise(exerciseId).answers().getFirst().text();
    }

    /** A source below the test resources. */
    static String resource(String path) {
        try {
            return Files.readString(Path.of("src/test/resources").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText file(String path, String text) {
        return new SourceText(path, text);
    }
}
