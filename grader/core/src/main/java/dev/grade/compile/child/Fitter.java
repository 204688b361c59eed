package dev.grade.compile.child;

import dev.grade.compile.child.MemoryFiles.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the student's classes the names that the checks know: the answer gets the template's name wherever it stood,
 * and everything else moves beside it, out of its package.
 */
final class Fitter {
    private final Map<String, String> names = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

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
        for (String name : new TreeSet<>(compiled)) {
            String target = ofAnswer(name, answers);
            names.put(name, target.isEmpty() ? beside(name, taken) : target);
        }
        answers.forEach((from, to) -> {
            String simple = simple(from);
            if (!simple.equals(to)) {
                notes.add(simple.replace('$', '.') + " was graded as " + to + ".");
            }
        });
    }

    /** The name of a class that is no answer: its own without the package, or another if that is taken. */
    private String beside(String name, Set<String> taken) {
        String simple = simple(name);
        int nested = simple.indexOf('$', 1);
        if (nested > 0) {
            String outer = name.substring(0, name.length() - simple.length() + nested);
            if (names.containsKey(outer)) {
                return names.get(outer) + simple.substring(nested);
            }
        }
        String free = simple;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** These classes under their new names. */
    List<Fitted> fit(Map<String, Output> classes) {
        return classes.entrySet().stream().map(entry -> fit(entry.getKey(), entry.getValue())).toList();
    }

    private Fitted fit(String name, Output output) {
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
