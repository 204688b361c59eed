package dev.grade.compile.child;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.grade.compile.child.CompileReply.SourcedClass;
import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.compile.child.Fitter.Fitted;
import dev.grade.compile.child.MemorySource.Insertion;
import dev.grade.exercise.SourceText;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers one request: recognise, compile, fit. */
final class CompileWork {
    /** How the path of a source begins that is given with the exercise. */
    static final String GIVEN = "given:";

    private final Javac javac;
    private final CompileRequest request;
    private final SourcePositions positions = Javac.positions();
    private Optional<Reading> reading = Optional.empty();

    CompileWork(CompileRequest request) {
        this.request = request;
        this.javac = new Javac(request.libraries());
    }

    /** The source that is still to be read once {@link #answer} has told that it compiles and fits. */
    Optional<Reading> reading() {
        return reading;
    }

    CompileReply answer() {
        if (request.candidates().isEmpty()) {
            return compileAsItStands();
        }
        List<ParsedSource> sources = parse(request.sources());
        return switch (new Recogniser(this::parse, sources).recognise(request)) {
            case Recognition.Unclear(String reason) -> new CompileReply.Unrecognised(
                    syntaxErrors(sources).stream().findFirst().map(CompileWork::unreadable).orElse(reason));
            case Recognition.Lacking(Candidate exercise, String name) -> lacking(exercise, name, sources);
            case Recognition.Broken(Candidate exercise, ParsedSource source, String name) ->
                broken(exercise, source, name);
            case Recognition.Found found when untouched(found) ->
                new CompileReply.Untouched(found.exercise().exerciseId());
            case Recognition.Found found -> compile(found, sources);
        };
    }

    private CompileReply compileAsItStands() {
        List<MemorySource> sources = request.sources().stream()
                .map(source -> new MemorySource(source, Insertion.NONE)).toList();
        Javac.Outcome outcome = javac.compileAsNeeded(sources);
        if (!outcome.ok()) {
            return new CompileReply.Rejected("", RootCause.first(outcome.errors()));
        }
        List<SourcedClass> classes = new ArrayList<>();
        outcome.classes().forEach((name, output) -> classes
                .add(new SourcedClass(new ClassImage(name, output.bytes(), Origin.CHECK), output.file())));
        return new CompileReply.Compiled("", classes, List.of(), List.of());
    }

    private CompileReply lacking(Candidate exercise, String name, List<ParsedSource> sources) {
        if (sources.stream().allMatch(source -> source.source().text().isBlank())) {
            return new CompileReply.Untouched(exercise.exerciseId());
        }
        List<Diagnostic> errors = syntaxErrors(sources);
        return errors.isEmpty()
                ? new CompileReply.Misfit(exercise.exerciseId(),
                        List.of("There is no class that could be " + name + ": it needs the methods of the template."))
                : new CompileReply.Rejected(exercise.exerciseId(), RootCause.first(errors));
    }

    private List<Diagnostic> syntaxErrors(List<ParsedSource> sources) {
        return sources.stream().flatMap(source -> javac
                .syntaxErrors(new MemorySource(source.source(), Insertion.NONE)).stream()).toList();
    }

    private static String unreadable(Diagnostic error) {
        return error.file() + ":" + error.line() + " does not parse ("
                + error.message().lines().findFirst().orElse("") + "); mend it, or name the exercise with -e ID";
    }

    private CompileReply broken(Candidate exercise, ParsedSource source, String name) {
        if (source.source().text().isBlank()) {
            return new CompileReply.Untouched(exercise.exerciseId());
        }
        Javac.Outcome outcome = javac.compile(List.of(new MemorySource(source.source(), Insertion.NONE)));
        return outcome.ok()
                ? new CompileReply.Misfit(exercise.exerciseId(),
                        List.of(source.source().path() + " holds no class " + name + "."))
                : new CompileReply.Rejected(exercise.exerciseId(), RootCause.first(outcome.errors()));
    }

    private boolean untouched(Recognition.Found found) {
        for (int i = 0; i < found.answers().size(); i++) {
            String handedIn = found.answers().get(i).type().tree().toString();
            if (!handedIn.equals(found.template().get(i).tree().toString())) {
                return false;
            }
        }
        return true;
    }

    private CompileReply compile(Recognition.Found found, List<ParsedSource> sources) {
        Candidate exercise = found.exercise();
        List<ParsedSource> given = parse(exercise.given());
        var selection = new Selection(sources, given, positions);
        List<ParsedSource> needed = selection.of(found.answers(), found.template());
        String home = selection.givenHome(found.answers().getFirst().source().packageName());
        Javac.Outcome outcome = compile(needed, given, home);
        List<String> notes = new ArrayList<>(selection.notes());
        if (outcome.ok()) {
            return fit(found, needed, given, outcome, selection.givenNames(), notes);
        }
        Optional<CompileReply> withOwn = withOwnExceptions(found, sources, given);
        if (withOwn.isPresent()) {
            return withOwn.get();
        }
        var foreign = new Foreign(positions, found.answers(), selection.withoutCopies());
        List<ParsedSource> rest = foreign.leftOut(needed, outcome.errors());
        Javac.Outcome second = rest.equals(needed) ? outcome : compile(rest, given, home);
        if (!second.ok()) {
            return new CompileReply.Rejected(exercise.exerciseId(), RootCause.first(outcome.errors()));
        }
        notes.addAll(foreign.notes());
        return fit(found, rest, given, second, selection.givenNames(), notes);
    }

    /** The same with the student's own versions of exceptions that are given, if it has some and compiles with them. */
    private Optional<CompileReply> withOwnExceptions(Recognition.Found found, List<ParsedSource> sources,
            List<ParsedSource> given) {
        OwnExceptions exceptions = ownExceptions(found, sources.stream()
                .flatMap(source -> source.topLevelNames().stream()).collect(Collectors.toSet()));
        if (exceptions.names().isEmpty()) {
            return Optional.empty();
        }
        List<ParsedSource> others = given.stream()
                .filter(source -> Collections.disjoint(source.topLevelNames(), exceptions.names())).toList();
        var selection = new Selection(sources, others, positions);
        List<ParsedSource> needed = selection.of(found.answers(), found.template());
        String home = selection.givenHome(found.answers().getFirst().source().packageName());
        Javac.Outcome outcome = compile(needed, others, home);
        return outcome.ok() && exceptions.suit(outcome.classes())
                ? Optional.of(fit(found, needed, others, outcome, selection.givenNames(), selection.notes()))
                : Optional.empty();
    }

    /** The exceptions given with the exercise, unless no name of a student's class is that of one. */
    private OwnExceptions ownExceptions(Recognition.Found found, Set<String> students) {
        List<SourceText> given = found.exercise().given();
        boolean none = given.stream()
                .noneMatch(source -> students.contains(OwnExceptions.simple(source.path().replace(".java", ""))));
        return new OwnExceptions(none
                ? List.of()
                : javac.compile(given.stream().map(source -> new MemorySource(source, Insertion.NONE)).toList())
                        .classes().values());
    }

    private CompileReply fit(Recognition.Found found, List<ParsedSource> needed, List<ParsedSource> given,
            Javac.Outcome outcome, Set<String> givenNames, List<String> notes) {
        CompileReply reply = fit(found, outcome, givenNames, notes);
        if (reply instanceof CompileReply.Compiled) {
            found.exercise().inspect().ifPresent(options -> reading = Optional
                    .of(new Reading(needed, given, outcome.symbols(), Reading.named(options, found.answers()))));
        }
        return reply;
    }

    private Javac.Outcome compile(List<ParsedSource> needed, List<ParsedSource> given, String home) {
        var prelude = new Prelude(positions);
        List<MemorySource> givenSources = given.stream().map(source -> givenSource(source, home)).toList();
        List<MemorySource> plain = new ArrayList<>(givenSources);
        List<MemorySource> helped = new ArrayList<>(givenSources);
        for (ParsedSource source : needed) {
            plain.add(source.hasImports() ? Prelude.without(source) : prelude.with(source));
            helped.add(prelude.with(source));
        }
        Javac.Outcome outcome = javac.compileAsNeeded(plain);
        boolean anotherTry = !outcome.ok() && needed.stream().anyMatch(ParsedSource::hasImports)
                && outcome.errors().stream().anyMatch(error -> error.code().startsWith("compiler.err.cant.resolve")
                        || error.code().equals("compiler.err.doesnt.exist"));
        if (anotherTry) {
            Javac.Outcome second = javac.compileAsNeeded(helped);
            return second.errors().size() < outcome.errors().size() ? second : outcome;
        }
        return outcome;
    }

    private static MemorySource givenSource(ParsedSource source, String home) {
        return new MemorySource(new SourceText(GIVEN + source.source().path(), source.source().text()),
                home.isEmpty() ? Insertion.NONE : new Insertion(0, "package " + home + "; "));
    }

    private CompileReply fit(Recognition.Found found, Javac.Outcome outcome, Set<String> givenNames,
            List<String> selectionNotes) {
        Map<String, String> answers = new HashMap<>();
        found.answers().forEach(answer -> answers.put(answer.type().binaryName(), answer.templateName()));
        Map<String, MemoryFiles.Output> own = new TreeMap<>();
        Set<String> names = new HashSet<>(outcome.classes().keySet());
        outcome.classes().forEach((name, output) -> {
            if (!output.file().startsWith(GIVEN)) {
                own.put(name, output);
            } else {
                answers.put(name, name.substring(name.lastIndexOf('.') + 1));
            }
        });
        Set<String> reserved = new HashSet<>(givenNames);
        reserved.addAll(found.exercise().reserved());
        var fitter = new Fitter(answers, names, reserved);
        Map<String, MemoryFiles.Output> given = new TreeMap<>(outcome.classes());
        given.keySet().removeAll(own.keySet());
        List<Fitted> students = ownExceptions(found, own.keySet().stream().map(OwnExceptions::simple)
                .collect(Collectors.toSet())).fit(own, fitter);
        var newest = new SignatureCheck(students, fitter.fit(given));
        found.exercise().template().forEach(image -> newest.check(image.bytes()));
        var older = new SignatureCheck(students, fitter.fit(given));
        found.exercise().older().forEach(image -> older.checkOlder(image.bytes()));
        boolean isOlder = !found.exercise().older().isEmpty() && older.problems().isEmpty();
        if (!newest.problems().isEmpty() && !isOlder) {
            List<String> problems = new ArrayList<>(fitter.notes());
            problems.addAll(newest.problems());
            return new CompileReply.Misfit(found.exercise().exerciseId(), problems);
        }
        SignatureCheck check = newest.problems().isEmpty() ? newest : older;
        List<String> notes = new ArrayList<>(selectionNotes);
        notes.addAll(fitter.notes());
        List<Diagnostic> warnings = outcome.warnings().stream()
                .filter(warning -> !warning.file().startsWith(GIVEN)).toList();
        return new CompileReply.Compiled(found.exercise().exerciseId(),
                check.classes().stream().map(CompileWork::image).toList(),
                warnings, notes);
    }

    private static SourcedClass image(Fitted fitted) {
        return new SourcedClass(new ClassImage(fitted.name(), fitted.bytes(), Origin.STUDENT), fitted.file());
    }

    /** All at once: what a compiler needs to begin with takes longer than to parse a short source. */
    private List<ParsedSource> parse(List<SourceText> sources) {
        List<CompilationUnitTree> trees = javac
                .parse(sources.stream().map(source -> new MemorySource(source, Insertion.NONE)).toList());
        return IntStream.range(0, sources.size()).mapToObj(i -> ParsedSource.of(sources.get(i), trees.get(i))).toList();
    }
}
