package dev.grade.inspect.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an expression stands for: the objects that it can mean, each by all its known names. */
public sealed interface Need {

    /** That object. */
    record Name(Term term) implements Need {
    }

    /** One object by several names. */
    record Any(List<Need> ways) implements Need {

        /** Nobody knows. */
        public static final Need UNKNOWN = new Any(List.of());
    }

    /** Something that depends on several objects at once. */
    record All(List<Need> parts) implements Need {

        /** It depends on nothing. */
        public static final Need NOTHING = new All(List.of());
    }

    /** One of several objects, nobody knows which. */
    record OneOf(List<Need> choices) implements Need {
    }

    /** Whether it holds when a question is answered for each name. */
    default boolean holds(Predicate<Term> question) {
        return switch (this) {
            case Name(Term term) -> question.test(term);
            case Any(List<Need> ways) -> ways.stream().anyMatch(n -> n.holds(question));
            case All(List<Need> parts) -> parts.stream().allMatch(p -> p.holds(question));
            case OneOf(List<Need> choices) -> choices.stream().allMatch(c -> c.holds(question));
        };
    }

    /** The names of what is surely meant. */
    default Set<Term> names() {
        var found = new LinkedHashSet<Term>();
        switch (this) {
            case Name(Term term) -> found.add(term);
            case Any(List<Need> ways) -> ways.forEach(n -> found.addAll(n.names()));
            case All(List<Need> parts) -> parts.forEach(p -> found.addAll(p.names()));
            case OneOf(List<Need> choices) -> {
                if (choices.size() == 1) {
                    found.addAll(choices.getFirst().names());
                }
            }
        }
        return found;
    }

    /** The same with every name replaced. */
    default Need map(Function<Term, Need> replace) {
        return switch (this) {
            case Name(Term term) -> replace.apply(term);
            case Any(List<Need> ways) -> new Any(ways.stream().map(n -> n.map(replace)).toList());
            case All(List<Need> parts) -> new All(parts.stream().map(p -> p.map(replace)).toList());
            case OneOf(List<Need> choices) -> new OneOf(choices.stream().map(c -> c.map(replace)).toList());
        };
    }

    /** All elements of a container in place of some: {@code of(a, b)} means both. */
    default Need every() {
        return switch (this) {
            case Name(Term.Element(Term of, Term.Index index)) -> new Name(new Term.Element(of, Term.EVERY));
            case Name(Term.Member(Term of, String name)) ->
                new Name(of).every().map(t -> new Name(new Term.Member(t, name)));
            case Name name -> name;
            case Any(List<Need> ways) -> new Any(ways.stream().map(Need::every).toList());
            case All(List<Need> parts) -> new All(parts.stream().map(Need::every).toList());
            case OneOf(List<Need> choices) -> new All(choices);
        };
    }
}
