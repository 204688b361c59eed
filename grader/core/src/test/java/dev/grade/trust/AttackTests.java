package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.api.BugClass;
import dev.grade.compile.Compilation;
import dev.grade.fork.confine.None;
import dev.grade.fork.confine.Survey;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the process of its own holds when nothing looked at the code before and the system confines nothing. */
@Execution(ExecutionMode.CONCURRENT)
class AttackTests {
    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource
    void noAttackEarnsAPassFromTheProcessAlone(Program attack) throws InterruptedException {
        List<CheckResult> results = new Run(Budget.QUICK, 7, new None()).checks(Range.submit(attack.text()));
        assertThat(results).anyMatch(result -> result.result().verdict() == Verdict.FAILED)
                .noneMatch(result -> result.result().verdict() == Verdict.GRADER_ERROR);
        List<String> bugs = results.stream().flatMap(result -> result.result().bugClass().stream()).map(BugClass::id)
                .distinct().toList();
        assertThat(bugs).as("%s", results).first().isIn(attack.alone());
    }

    static Stream<Program> noAttackEarnsAPassFromTheProcessAlone() {
        return Program.attacks().filter(attack -> attack.effect().isEmpty());
    }

    /** What the allow-list has nothing against; all else is refused before it runs, which AdmissionTests hold. */
    @ParameterizedTest
    @MethodSource("firstOfEachFamily")
    void noAttackThatIsAdmittedEarnsAPassWithEveryLayerOn(Program attack) throws InterruptedException {
        earnsNoPass(attack);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("othersOfEachFamily")
    void noOtherAttackThatIsAdmittedEarnsAPassWithEveryLayerOn(Program attack) throws InterruptedException {
        earnsNoPass(attack);
    }

    private static void earnsNoPass(Program attack) throws InterruptedException {
        List<CheckResult> results = withEveryLayerOn(attack);
        assertThat(results).as("%s", attack).anyMatch(result -> result.result().verdict() == Verdict.FAILED)
                .noneMatch(result -> result.result().verdict() == Verdict.GRADER_ERROR);
    }

    /** Attacks whose numbers have the same tens are of one family. */
    static Stream<Program> firstOfEachFamily() {
        var families = new HashSet<Integer>();
        return Program.attacks().filter(Program::isAdmitted).filter(attack -> families.add(attack.number() / 10));
    }

    static Stream<Program> othersOfEachFamily() {
        Set<Program> first = firstOfEachFamily().collect(Collectors.toSet());
        return Program.attacks().filter(Program::isAdmitted).filter(attack -> !first.contains(attack));
    }

    @ParameterizedTest
    @MethodSource("someHonest")
    void honestProgramsPassWithEveryLayerOn(Program program) throws InterruptedException {
        passes(program);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("otherHonest")
    void otherHonestProgramsPassWithEveryLayerOn(Program program) throws InterruptedException {
        passes(program);
    }

    private static void passes(Program program) throws InterruptedException {
        List<CheckResult> results = withEveryLayerOn(program);
        assertThat(results).allMatch(result -> result.result().verdict() == Verdict.PASSED);
    }

    static Stream<Program> someHonest() {
        return Program.honest().limit(4);
    }

    static Stream<Program> otherHonest() {
        return Program.honest().skip(4);
    }

    /** An address asks a name server as soon as a map that is read from bytes puts it in its place. */
    @Test
    void bytesMakeNoObjectThatWouldUseTheNetwork() throws InterruptedException {
        List<CheckResult> results = new Run(Budget.QUICK, 7, new None()).checks(Range.submit(
                """
                import java.io.*;

                public class Vault {
                    private int total;

                    public synchronized void add(int amount) {
                        try {
                            var bytes = new ByteArrayOutputStream();
                            new ObjectOutputStream(bytes).writeObject(java.net.URI.create("http://localhost/").toURL());
                            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
                        } catch (InvalidClassException refused) {
                            total += amount;
                        } catch (IOException | ClassNotFoundException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    public synchronized int total() {
                        return total;
                    }
                }
                """));
        assertThat(results).as("%s", results).allMatch(result -> result.result().verdict() == Verdict.PASSED);
    }

    private static List<CheckResult> withEveryLayerOn(Program program) throws InterruptedException {
        Compilation.Succeeded compiled = Range.submit(program.text());
        var admitted = (Admission.Admitted) Gate.review(compiled);
        return new Run(Budget.QUICK, 7, Survey.ofThisMachine().best()).checks(compiled.with(admitted.classes()));
    }
}
