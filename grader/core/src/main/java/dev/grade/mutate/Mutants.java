package dev.grade.mutate;

import dev.grade.inspect.source.Parsing;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.SourceFile;
import dev.grade.inspect.source.Sources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes mutants of an answer. The operators follow those for concurrent Java of Bradbury, Cordy and Dingel ("Mutation
 * Operators for Concurrent Java", Mutation 2006), with more for what answers to exercises get wrong.
 */
public final class Mutants {
    private static final List<Operator> OPERATORS = Stream.of(LockOperators.ALL, SectionOperators.ALL,
            WaitOperators.ALL, SignalOperators.ALL, AtomicOperators.ALL, SharingOperators.ALL, InterruptOperators.ALL,
            LifeOperators.ALL).flatMap(List::stream).toList();

    private Mutants() {
    }

    /** Every operator there is. */
    public static List<Operator> operators() {
        return OPERATORS;
    }

    /**
     * Every mutant of an answer, in the order of operators, files and places. Some do not compile.
     *
     * @param sources
     *            the answer's files by path; what does not parse is left as it is
     */
    public static List<Mutant> of(Map<String, String> sources) {
        List<SourceFile> files = Parsing.parse(new Sources(sources, List.of()), Patience.of(Duration.ofSeconds(30)))
                .files();
        Set<String> seen = new HashSet<>(sources.values());
        List<Mutant> mutants = new ArrayList<>();
        for (Operator operator : OPERATORS) {
            for (SourceFile file : files) {
                var proposals = new Proposals(file);
                operator.finder().accept(proposals);
                Map<String, Integer> sameChange = new LinkedHashMap<>();
                for (List<Edit> edits : proposals.proposed()) {
                    String before = String.valueOf(sources.get(file.name()));
                    String after = Edit.apply(before, edits);
                    if (seen.add(after)) {
                        mutants.add(mutant(operator, file.name(), sources, before, after, sameChange));
                    }
                }
            }
        }
        return mutants;
    }

    private static Mutant mutant(Operator operator, String file, Map<String, String> sources, String before,
            String after, Map<String, Integer> sameChange) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int first = 0;
        while (first < Math.min(old.size(), now.size()) && old.get(first).equals(now.get(first))) {
            first++;
        }
        int same = 0;
        while (same < Math.min(old.size(), now.size()) - first
                && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        List<String> diff = new ArrayList<>();
        old.subList(first, old.size() - same).forEach(line -> diff.add("- " + line));
        now.subList(first, now.size() - same).forEach(line -> diff.add("+ " + line));
        Map<String, String> changed = new LinkedHashMap<>(sources);
        changed.put(file, after);
        String change = String.join("\n", diff.stream().map(String::strip).toList());
        int count = sameChange.merge(change, 1, Integer::sum);
        return new Mutant(operator, operator.id() + "/" + fingerprint(change + count), file, first + 1, changed, diff);
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
