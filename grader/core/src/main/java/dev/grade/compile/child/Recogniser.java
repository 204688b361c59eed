package dev.grade.compile.child;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.compile.child.ParsedSource.NamedClass;
import dev.grade.exercise.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Finds the exercise that sources answer by the signatures of its template, not by names: the class may have another
 * name, sit in another file or package, or be nested in another class.
 */
final class Recogniser {
    private final Function<List<SourceText>, List<ParsedSource>> parser;
    private final List<ParsedSource> sources;
    private final Map<SourceText, ParsedSource> templates = new HashMap<>();

    Recogniser(Function<List<SourceText>, List<ParsedSource>> parser, List<ParsedSource> sources) {
        this.parser = parser;
        this.sources = sources;
    }

    /** How well one exercise fits: the better, the higher. */
    private record Fit(Recognition recognition, boolean whole, boolean sameNames, int commonMethods) {
        static final Comparator<Fit> BY_QUALITY = Comparator.comparing(Fit::whole).thenComparing(Fit::sameNames)
                .thenComparingInt(Fit::commonMethods);

        /** Whether nothing fits better that wants classes of other names. */
        boolean isSure() {
            return whole && sameNames && recognition instanceof Recognition.Found;
        }
    }

    Recognition recognise(CompileRequest request) {
        List<Candidate> candidates = request.candidates();
        parser.apply(candidates.stream().flatMap(candidate -> candidate.answers().stream()).distinct().toList())
                .forEach(template -> templates.put(template.source(), template));
        List<Fit> fits = candidates.stream().map(this::fit).flatMap(Optional::stream)
                .sorted(Fit.BY_QUALITY.reversed()).toList();
        if (request.shortlisted() && (fits.isEmpty() || !fits.getFirst().isSure())) {
            return new Recognition.Unclear(nothingFits());
        }
        if (fits.isEmpty()) {
            return candidates.size() == 1
                    ? new Recognition.Lacking(candidates.getFirst(),
                            templateName(candidates.getFirst().answers().getFirst()))
                    : new Recognition.Unclear(nothingFits());
        }
        if (fits.size() > 1 && (Fit.BY_QUALITY.compare(fits.get(0), fits.get(1)) == 0
                || bothAnswered(fits.get(0), fits.get(1)))) {
            return new Recognition.Unclear("it could answer " + exerciseId(fits.get(0).recognition()) + " or "
                    + exerciseId(fits.get(1).recognition()) + "; say which with -e ID");
        }
        return fits.getFirst().recognition();
    }

    /** Whether the sources hold an answer to each of two exercises rather than one that resembles both. */
    private static boolean bothAnswered(Fit first, Fit second) {
        return first.whole() && first.sameNames() && second.whole() && second.sameNames()
                && first.recognition() instanceof Recognition.Found one
                && second.recognition() instanceof Recognition.Found other
                && one.answers().stream().noneMatch(
                        answer -> other.answers().stream().anyMatch(rival -> rival.type().equals(answer.type())));
    }

    private Optional<Fit> fit(Candidate candidate) {
        List<Answer> answers = new ArrayList<>();
        List<NamedClass> template = new ArrayList<>();
        boolean whole = true;
        boolean sameNames = true;
        int common = 0;
        for (SourceText file : candidate.answers()) {
            NamedClass wanted = templateClass(file);
            template.add(wanted);
            List<Answer> best = best(wanted);
            if (best.isEmpty()) {
                return broken(candidate, file).or(() -> lacking(candidate, answers, wanted));
            }
            Answer answer = best.getFirst();
            if (best.size() > 1) {
                return Optional.of(new Fit(new Recognition.Unclear("it holds several answers, "
                        + whereabouts(best.get(0), best.get(1)) + "; hand in one"), true, true, 0));
            }
            whole &= answer.type().shape().covers(wanted.shape());
            sameNames &= answer.type().shape().name().equals(wanted.shape().name());
            common += answer.type().shape().common(wanted.shape());
            answers.add(answer);
        }
        return Optional.of(new Fit(new Recognition.Found(candidate, answers, template), whole, sameNames, common));
    }

    private static String whereabouts(Answer one, Answer other) {
        String path = one.source().source().path();
        String otherPath = other.source().source().path();
        if (!path.equals(otherPath)) {
            return "in " + path + " and " + otherPath;
        }
        String name = one.type().shape().name();
        String otherName = other.type().shape().name();
        return (name.equals(otherName) ? "two classes " + name : name + " and " + otherName) + " in " + path;
    }

    /** The student's classes that fit best: one, none, or several that fit equally well. */
    private List<Answer> best(NamedClass wanted) {
        List<Answer> all = sources.stream().flatMap(source -> source.classes().stream()
                .map(type -> new Answer(wanted.shape().name(), source, type))).toList();
        List<Answer> fitting = all.stream().filter(answer -> plausible(answer, wanted)).toList();
        List<Answer> plausible = fitting.stream().filter(answer -> sameName(answer, wanted)
                || fitting.stream().noneMatch(other -> extendsIt(other, answer))).toList();
        boolean anyKind = !canBeCreated(wanted);
        Comparator<Answer> order = Comparator.comparing((Answer answer) -> anyKind || canBeCreated(answer.type()))
                .thenComparing(answer -> answer.type().shape().covers(wanted.shape()))
                .thenComparing(answer -> sameName(answer, wanted))
                .thenComparingInt(answer -> answer.type().shape().common(wanted.shape()))
                .thenComparing(answer -> answer.type().topLevel());
        return plausible.stream().max(order)
                .map(best -> plausible.stream().filter(answer -> order.compare(answer, best) == 0).toList())
                .orElse(List.of());
    }

    private static boolean plausible(Answer answer, NamedClass wanted) {
        boolean sameKind = answer.type().tree().getKind() == wanted.tree().getKind();
        int wantedMethods = wanted.shape().methods().size();
        return sameName(answer, wanted)
                || (sameKind && wantedMethods > 0 && 2 * answer.type().shape().common(wanted.shape()) > wantedMethods);
    }

    /** Whether it is no interface and no abstract class: what an answer implements or extends is not the answer. */
    private static boolean canBeCreated(NamedClass type) {
        return type.tree().getKind() != Tree.Kind.INTERFACE
                && !type.tree().getModifiers().getFlags().contains(Modifier.ABSTRACT);
    }

    /** Whether one class builds on another: the synchronised queue on the plain one, say, and inherits what it lacks. */
    private static boolean extendsIt(Answer answer, Answer parent) {
        String name = parent.type().shape().name();
        return switch (answer.type().tree().getExtendsClause()) {
            case IdentifierTree type -> type.getName().contentEquals(name);
            case MemberSelectTree type -> type.getIdentifier().contentEquals(name);
            case null, default -> false;
        };
    }

    private static boolean sameName(Answer answer, NamedClass wanted) {
        return answer.type().shape().name().equals(wanted.shape().name());
    }

    private Optional<Fit> broken(Candidate candidate, SourceText file) {
        String name = templateName(file);
        Pattern declaration = Pattern.compile("\\bclass\\s+" + name + "\\b");
        return sources.stream()
                .filter(source -> source.source().fileName().equals(file.fileName())
                        || declaration.matcher(source.source().text()).find())
                .findFirst()
                .map(source -> new Fit(new Recognition.Broken(candidate, source, name), false, true, 0));
    }

    private static Optional<Fit> lacking(Candidate candidate, List<Answer> found, NamedClass wanted) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fit(new Recognition.Lacking(candidate, wanted.shape().name()), false, true, 0));
    }

    private NamedClass templateClass(SourceText file) {
        String name = templateName(file);
        return Objects.requireNonNull(templates.get(file)).classes().stream()
                .filter(type -> type.shape().name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("template " + file.path() + " has no class " + name));
    }

    private static String templateName(SourceText file) {
        return file.fileName().substring(0, file.fileName().length() - ".java".length());
    }

    private static String exerciseId(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Found found -> found.exercise().exerciseId();
            case Recognition.Broken broken -> broken.exercise().exerciseId();
            case Recognition.Lacking lacking -> lacking.exercise().exerciseId();
            case Recognition.Unclear unclear -> "another exercise";
        };
    }

    private String nothingFits() {
        List<String> names = sources.stream().flatMap(source -> source.classes().stream())
                .map(type -> type.shape().name()).distinct().limit(5).toList();
        String what = names.isEmpty() ? "it holds no class" : "no exercise asks for " + String.join(", ", names);
        return what + "; name the exercise with -e ID ('grade list' shows them)";
    }
}
