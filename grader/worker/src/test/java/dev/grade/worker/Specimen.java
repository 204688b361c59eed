package dev.grade.worker;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Message;
import java.util.Optional;

/**
 * A small submission with its check.
 *
 * @param bug
 *            what is wrong with it, or nothing
 * @param says
 *            a part of the message to the student
 */
record Specimen(String name, String className, String source, String check, Optional<BugClass> bug, String says) {
    static Specimen wrong(String name, BugClass bug, String says, String className, String source, String check) {
        return new Specimen(name, className, source, check, Optional.of(bug), says);
    }

    static Specimen right(String name, String className, String source, String check) {
        return new Specimen(name, className, source, check, Optional.empty(), "");
    }

    Message.Ended run(int stressMillis, long seed) {
        return Lab.student(className, source).checks(check).stressMillis(stressMillis).seed(seed).run("check");
    }

    @Override
    public String toString() {
        return name;
    }
}
