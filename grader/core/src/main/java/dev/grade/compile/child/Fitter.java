package dev.grade.compile.child;

import dev.grade.compile.child.MemoryFiles.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the student's classes the names that the checks know: the answer gets the template's name wherever it stood,
 * and everything else moves beside it, out of its package.
 */
final class Fitter {
    private final Map<String, String> names = new HashMap<>();

    /**
     * Plans the new names.
     *
     * @param answers
     *            the student's binary name to the template's
     * @param compiled
     *            the binary names of all compiled classes
     * @param reserved
     *            names that no class of the student may take
     */
    Fitter(Map<String, String> answers, Set<String> compiled, Set<String> reserved) {
        Set<String> taken = new HashSet<>(reserved);
        taken.addAll(answers.values());
        for (String name : compiled.stream().sorted().toList()) {
            String target = ofAnswer(name, answers);
            if (target.isEmpty()) {
                String simple = name.substring(name.lastIndexOf('.') + 1);
                String outer = simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
                target = taken.contains(outer) ? name.replace('.', '_') + "_" : simple;
                if (target.contains("$") && taken.contains(outer)) {
                    target = name.replace('.', '_').replaceFirst("\\$", "_\\$");
                }
            }
            names.put(name, target);
        }
    }

    /** The class under its new name. */
    Fitted fit(String name, Output output) {
        boolean same = names.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
        byte[] bytes = same ? output.bytes() : new ClassRenamer(names).rename(output.bytes());
        return new Fitted(newName(name), bytes, output.file());
    }

    /** The new name of a class of the student. */
    String newName(String name) {
        return names.getOrDefault(name, name);
    }

    /** What was renamed, for people: the student's name and the template's. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        names.forEach((from, to) -> {
            String simple = from.substring(from.lastIndexOf('.') + 1);
            if (!simple.equals(to) && !to.contains("$") && !to.contains("_")) {
                notes.add(simple.replace('$', '.') + " was graded as " + to + ".");
            }
        });
        return notes;
    }

    /** A class under the name that the checks know. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Fitted(String name, byte[] bytes, String file) {
    }

    private static String ofAnswer(String name, Map<String, String> answers) {
        for (String prefix = name;; prefix = prefix.substring(0, prefix.lastIndexOf('$'))) {
            String target = answers.get(prefix);
            if (target != null) {
                return target + name.substring(prefix.length());
            }
            if (!prefix.contains("$")) {
                return "";
            }
        }
    }
}
