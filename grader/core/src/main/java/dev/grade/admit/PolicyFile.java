package dev.grade.admit;

import dev.grade.admit.Policy.Grant;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads {@code allowed.txt}, whose head explains its lines. */
final class PolicyFile {
    private final List<String> wanted;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Grant> types = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<String, String> reasons = new HashMap<>();

    private PolicyFile(List<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * What is allowed with these profiles.
     *
     * @throws BadInput
     *             if there is no such profile
     */
    static Policy with(List<String> profiles) {
        try (InputStream in = PolicyFile.class.getResourceAsStream("allowed.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new PolicyFile(profiles).read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Policy read(String text) {
        boolean holds = true;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("profile ")) {
                String profile = line.substring("profile ".length()).strip();
                known.add(profile);
                holds = wanted.contains(profile);
            } else if (holds && !line.isBlank() && !line.startsWith("#")) {
                take(line);
            }
        }
        for (String profile : wanted) {
            if (!known.contains(profile)) {
                throw new BadInput("There is no profile '" + profile + "'; an exercise may name "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return new Policy(types, packages, reasons);
    }

    private void take(String line) {
        int space = line.indexOf(' ');
        String keyword = line.substring(0, space);
        String rest = line.substring(space + 1).strip();
        int colon = rest.indexOf(':');
        String type = colon < 0 ? rest : rest.substring(0, colon);
        List<String> members = colon < 0 ? List.of() : Arrays.asList(rest.substring(colon + 1).strip().split(" +", -1));
        switch (keyword) {
            case "allow" -> allow(type, members);
            case "except" -> except(type, members);
            case "linkage" -> types.put(type, new Grant.Linkage(Set.copyOf(members)));
            case "because" -> {
                int bar = rest.indexOf('|');
                reasons.put(rest.substring(0, bar).strip(), rest.substring(bar + 1).strip());
            }
            default -> throw new IllegalStateException("a line with an unknown keyword: " + line);
        }
    }

    private void allow(String type, List<String> members) {
        if (type.endsWith("*")) {
            packages.add(type);
        } else if (members.isEmpty()) {
            types.put(type, new Grant.AllBut(List.of()));
        } else if (!(types.get(type) instanceof Grant.AllBut)) {
            types.merge(type, new Grant.Only(Set.copyOf(members)), PolicyFile::joined);
        }
    }

    private void except(String type, List<String> members) {
        if (type.endsWith("*")) {
            packages.remove(type);
        } else {
            types.put(type, members.isEmpty() ? new Grant.Nothing() : without(type, members));
        }
    }

    /** Two lines for one type add up: a profile takes away with {@code except} alone. */
    private static Grant joined(Grant before, Grant added) {
        if (before instanceof Grant.Only(Set<String> old) && added instanceof Grant.Only(Set<String> more)) {
            Set<String> all = new HashSet<>(old);
            all.addAll(more);
            return new Grant.Only(Set.copyOf(all));
        }
        return added;
    }

    private Grant without(String type, List<String> members) {
        List<String> refused = new ArrayList<>(members);
        if (types.get(type) instanceof Grant.AllBut(List<String> before)) {
            refused.addAll(before);
        }
        return new Grant.AllBut(List.copyOf(refused));
    }
}
