package dev.grade.compile;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.compile.child.CompilerMain;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.submission.Submission;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises the exercise that a submission answers, and compiles the submission against it. */
public final class SubmissionCompiler {
    private final List<PreparedExercise> candidates;
    private final Compilers compilers;

    /** Compiles submissions to one of these exercises. */
    public SubmissionCompiler(List<PreparedExercise> candidates, Compilers compilers) {
        this.candidates = List.copyOf(candidates);
        this.compilers = compilers;
    }

    /**
     * Compiles {@code submission}.
     *
     * @throws BadInput
     *             if it answers none of the exercises, or it isn't clear which
     */
    public Compilation compile(Submission submission) {
        try (CompileSession session = start(submission, false)) {
            return session.compilation();
        }
    }

    /**
     * Compiles {@code submission}, and goes on to inspect its source while the caller does something else.
     *
     * @throws BadInput
     *             if it answers none of the exercises, or it isn't clear which
     */
    public CompileSession start(Submission submission) {
        return start(submission, true);
    }

    private CompileSession start(Submission submission, boolean inspect) {
        CompilerProcess process = compilers.take(List.of());
        try {
            return new CompileSession(compilers, process,
                    compilation(submission, process, request(submission, inspect)));
        } catch (RuntimeException e) {
            compilers.giveBack(process);
            throw e;
        }
    }

    private CompileRequest request(Submission submission, boolean inspect) {
        return new CompileRequest(candidates.stream().map(prepared -> candidate(prepared, inspect)).toList(),
                submission.sources(), List.of());
    }

    private Compilation compilation(Submission submission, CompilerProcess process, CompileRequest request) {
        CompileReply reply;
        try {
            reply = process.ask(request);
        } catch (CompilerProcess.NoReply e) {
            return overLimit(submission, e.reason());
        }
        return switch (reply) {
            case CompileReply.Compiled(var id, var classes, var warnings, var notes) -> new Compilation.Succeeded(
                    prepared(id), classes.stream().map(CompileReply.SourcedClass::image).toList(), warnings, notes);
            case CompileReply.Rejected(var id, var errors) when id.isEmpty() && candidates.size() > 1 ->
                overLimit(submission, errors.getFirst().message());
            case CompileReply.Rejected(var id, var errors) -> new Compilation.Failed(prepared(id), errors);
            case CompileReply.Misfit(var id, var problems) -> new Compilation.Misfit(prepared(id), problems);
            case CompileReply.Untouched(var id) -> new Compilation.NotAttempted(prepared(id));
            case CompileReply.Crashed(var reason) when candidates.size() > 1 ->
                throw new IllegalStateException("compiling " + submission.name() + " failed: " + reason);
            case CompileReply.Crashed(var reason) -> new Compilation.GraderFailed(candidates.getFirst(), reason);
            case CompileReply.Unrecognised(var reason) ->
                throw new BadInput(submission.name() + " can't be matched with an exercise: " + reason + ".");
        };
    }

    private Compilation overLimit(Submission submission, String reason) {
        if (candidates.size() > 1) {
            throw new BadInput(submission.name() + " can't be matched with an exercise: " + reason
                    + "; name the exercise with -e ID.");
        }
        return new Compilation.Failed(candidates.getFirst(),
                List.of(new Diagnostic("", 0, 0, 0, CompilerMain.LIMIT, reason, "")));
    }

    private PreparedExercise prepared(String id) {
        return candidates.stream().filter(candidate -> candidate.exercise().id().equals(id)).findFirst()
                .orElse(candidates.getFirst());
    }

    private static Candidate candidate(PreparedExercise prepared, boolean inspect) {
        Exercise exercise = prepared.exercise();
        Set<String> older = prepared.template().stream().map(answer -> Candidate.OLDER + answer.name())
                .collect(Collectors.toSet());
        return new Candidate(exercise.id(), exercise.answers(), exercise.given(), prepared.template(),
                prepared.support().stream().map(ClassImage::name).toList(),
                prepared.support().stream().filter(image -> older.contains(image.name())).toList(),
                inspect ? Optional.of(exercise.inspect()) : Optional.empty());
    }
}
