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
    private final Candidates candidates;
    private final Compilers compilers;

    /** Compiles submissions to one of these exercises. */
    public SubmissionCompiler(Candidates candidates, Compilers compilers) {
        this.candidates = candidates;
        this.compilers = compilers;
    }

    /** What the compiler is asked: whether it is one of these, and if so, how it compiles. */
    private record Question(List<PreparedExercise> exercises, boolean shortlisted) {
        boolean isNamed() {
            return exercises.size() == 1 && !shortlisted;
        }

        PreparedExercise exercise(String id) {
            return exercises.stream().filter(candidate -> candidate.exercise().id().equals(id)).findFirst()
                    .orElse(exercises.getFirst());
        }

        CompileRequest request(Submission submission, boolean inspect) {
            return new CompileRequest(exercises.stream().map(prepared -> candidate(prepared, inspect)).toList(),
                    shortlisted, submission.sources(), List.of());
        }
    }

    /**
     * Compiles {@code submission}.
     *
     * @throws BadInput
     *             if it answers none of the exercises, or it isn't clear which
     * @throws InterruptedException
     *             if this thread is interrupted while exercises are prepared
     */
    public Compilation compile(Submission submission) throws InterruptedException {
        try (CompileSession session = start(submission, false)) {
            return session.compilation();
        }
    }

    /**
     * Compiles {@code submission}, and goes on to inspect its source while the caller does something else.
     *
     * @throws BadInput
     *             if it answers none of the exercises, or it isn't clear which
     * @throws InterruptedException
     *             if this thread is interrupted while exercises are prepared
     */
    public CompileSession start(Submission submission) throws InterruptedException {
        return start(submission, true);
    }

    private CompileSession start(Submission submission, boolean inspect) throws InterruptedException {
        CompilerProcess process = compilers.take(List.of());
        try {
            return new CompileSession(compilers, process, compilation(submission, process, inspect));
        } catch (InterruptedException | RuntimeException e) {
            compilers.giveBack(process);
            throw e;
        }
    }

    private Compilation compilation(Submission submission, CompilerProcess process, boolean inspect)
            throws InterruptedException {
        Optional<List<PreparedExercise>> few = candidates.shortlist(submission.sources());
        var question = new Question(few.isPresent() ? few.get() : candidates.all(), few.isPresent());
        try {
            CompileReply reply = process.ask(question.request(submission, inspect));
            if (question.shortlisted() && reply instanceof CompileReply.Unrecognised) {
                question = new Question(candidates.all(), false);
                reply = process.ask(question.request(submission, inspect));
            }
            return compilation(submission, question, reply);
        } catch (CompilerProcess.NoReply e) {
            return overLimit(submission, question, e.reason());
        }
    }

    private static Compilation compilation(Submission submission, Question question, CompileReply reply) {
        return switch (reply) {
            case CompileReply.Compiled(var id, var classes, var warnings, var notes) -> new Compilation.Succeeded(
                    question.exercise(id), classes.stream().map(CompileReply.SourcedClass::image).toList(), warnings,
                    notes);
            case CompileReply.Rejected(var id, var errors) when id.isEmpty() && !question.isNamed() ->
                overLimit(submission, question, errors.getFirst().message());
            case CompileReply.Rejected(var id, var errors) -> new Compilation.Failed(question.exercise(id), errors);
            case CompileReply.Misfit(var id, var problems) -> new Compilation.Misfit(question.exercise(id), problems);
            case CompileReply.Untouched(var id) -> new Compilation.NotAttempted(question.exercise(id));
            case CompileReply.Crashed(var reason) when !question.isNamed() ->
                throw new IllegalStateException("compiling " + submission.name() + " failed: " + reason);
            case CompileReply.Crashed(var reason) -> new Compilation.GraderFailed(question.exercise(""), reason);
            case CompileReply.Unrecognised(var reason) ->
                throw new BadInput(submission.name() + " can't be matched with an exercise: " + reason + ".");
        };
    }

    private static Compilation overLimit(Submission submission, Question question, String reason) {
        if (!question.isNamed()) {
            throw new BadInput(submission.name() + " can't be matched with an exercise: " + reason
                    + "; name the exercise with -e ID.");
        }
        return new Compilation.Failed(question.exercise(""),
                List.of(new Diagnostic("", 0, 0, 0, CompilerMain.LIMIT, reason, "")));
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
