package dev.grade.compile;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileReply.SourcedClass;
import dev.grade.compile.child.CompileRequest;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.fork.CodeSources;
import dev.grade.fork.FanOut;
import dev.grade.fork.Processors;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Compiles the template and the checks of exercises; keeps the result as long as no file changes. */
public final class Preparation {
    private static final List<String> LIBRARIES = CodeSources
            .of(List.of("dev.grade.api.BugClass", "org.junit.jupiter.api.Test", "org.opentest4j.AssertionFailedError",
                    "org.junit.platform.commons.annotation.Testable", "org.jspecify.annotations.NullMarked",
                    "org.apiguardian.api.API"))
            .stream().map(Path::toString).toList();

    private final PreparedCache cache;

    /** Prepares exercises, with a cache in {@code cacheFolder}; an unusable folder only costs time. */
    public Preparation(Path cacheFolder) {
        this.cache = new PreparedCache(cacheFolder);
    }

    /**
     * The exercise with its compiled parts.
     *
     * @throws BadInput
     *             if the template or the checks do not compile
     */
    public PreparedExercise prepare(Exercise exercise) {
        try (var compilers = new Compilers()) {
            return prepare(exercise, compilers);
        }
    }

    /**
     * Several exercises with their compiled parts, in the same order; as many at a time as there are processors, each with
     * a compiler that the next one finds warm.
     *
     * @throws BadInput
     *             if the template or the checks of one do not compile
     * @throws InterruptedException
     *             if this thread is interrupted; every compiler is ended before
     */
    public List<PreparedExercise> prepare(List<Exercise> exercises) throws InterruptedException {
        List<PreparedExercise> prepared = new ArrayList<>();
        try (var compilers = new Compilers()) {
            List<Callable<PreparedExercise>> tasks = exercises.stream()
                    .<Callable<PreparedExercise>>map(exercise -> () -> prepare(exercise, compilers)).toList();
            FanOut.run(tasks, Processors.count(), prepared::add);
        }
        return List.copyOf(prepared);
    }

    private PreparedExercise prepare(Exercise exercise, Compilers compilers) {
        return cache.load(exercise).orElseGet(() -> {
            PreparedExercise prepared = compile(exercise, compilers);
            cache.store(prepared);
            return prepared;
        });
    }

    private static PreparedExercise compile(Exercise exercise, Compilers compilers) {
        List<ClassImage> compiled = CompiledChecks.of(exercise);
        List<SourceText> sources = new ArrayList<>(exercise.answers());
        sources.addAll(exercise.given());
        sources.addAll(exercise.checkSources());
        CompileReply reply;
        try {
            reply = compilers.ask(CompileRequest.plain(sources, LIBRARIES));
        } catch (CompilerProcess.NoReply e) {
            throw new BadInput("The exercise " + exercise.id() + " can't be prepared: " + e.reason() + ".", e);
        }
        return switch (reply) {
            case CompileReply.Compiled answer -> sort(exercise, answer.classes(), compiled);
            case CompileReply.Rejected rejected -> throw new BadInput("The exercise " + exercise.id()
                    + " can't be used, its template or checks do not compile: " + text(rejected.errors().getFirst()));
            case CompileReply.Crashed(var reason) -> throw new IllegalStateException(reason);
            default -> throw new IllegalStateException("no reply to a plain compilation: " + reply);
        };
    }

    private static PreparedExercise sort(Exercise exercise, List<SourcedClass> classes, List<ClassImage> checks) {
        Set<String> answers = exercise.answers().stream().map(SourceText::path).collect(Collectors.toSet());
        Set<String> given = exercise.given().stream().map(SourceText::path).collect(Collectors.toSet());
        List<ClassImage> template = new ArrayList<>();
        List<ClassImage> support = new ArrayList<>();
        for (SourcedClass sourced : classes) {
            ClassImage image = sourced.image();
            if (answers.contains(sourced.file())) {
                template.add(image);
            } else {
                Origin origin = given.contains(sourced.file()) ? Origin.GIVEN : Origin.CHECK;
                support.add(new ClassImage(image.name(), image.bytes(), origin));
            }
        }
        support.addAll(checks);
        return new PreparedExercise(exercise, template, support, CheckOwners.of(exercise, support));
    }

    private static String text(Diagnostic error) {
        return error.file() + ":" + error.line() + ": " + error.message();
    }
}
