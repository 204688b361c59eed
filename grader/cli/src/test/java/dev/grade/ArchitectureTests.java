package dev.grade;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture: packages in the order in which data flows, each importing only those before it. */
class ArchitectureTests {
    /** The ordered list. A new package has to be put into it, which is a decision. */
    private static final List<String> ORDER = List.of("api", "explorer.control", "explorer.search", "explorer.rewrite",
            "explorer", "explorer.child", "worker.protocol", "worker.load", "worker.history", "worker.blame",
            "worker.explore", "worker.stall", "worker.stress", "worker.actors",
            "worker.scaling", "worker.outside", "worker", "input", "scratch", "inspect.source",
            "inspect.resolve", "inspect.resolve.javac", "inspect.finding", "inspect.options", "inspect.sink",
            "inspect.flow", "inspect.judge", "inspect.rule", "inspect.text", "inspect", "mutate", "exercise",
            "submission",
            "fork.confine", "fork", "compile.child", "compile", "admit", "linear", "run", "score", "report",
            "report.console", "report.json", "report.html", "report.xml", "report.junit", "report.otr",
            "report.sarif", "report.github",
            "report.gradescope", "report.classroom", "report.exercism", "learn", "author", "grading", "assess",
            "assess.pack", "assess.history", "assess.review", "verify", "explore", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.grade");

    @Test
    void theImporterFindsTheClasses() {
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void everyPackageIsInTheOrderedList() {
        Set<String> packages = CLASSES.stream().map(type -> room(type)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ORDER).containsAll(packages);
        assertThat(packages).containsAll(ORDER);
    }

    @Test
    void noPackageImportsALaterOne() {
        for (int i = 0; i < ORDER.size(); i++) {
            Set<String> later = Set.copyOf(ORDER.subList(i + 1, ORDER.size()));
            String room = ORDER.get(i);
            noClasses().that(describe("live in " + room, (JavaClass type) -> room(type).equals(room))).should()
                    .dependOnClassesThat(describe("live in a later package", type -> later.contains(room(type))))
                    .check(CLASSES);
        }
    }

    @Test
    void theAuthorsApiAndTheWorkerSeeNothingButJunitTheJdkAndInOneRoomTheExplorer() {
        classes()
                .that(describe("live in api or worker",
                        type -> room(type).equals("api")
                                || (room(type).startsWith("worker") && !room(type).equals("worker.explore"))))
                .should().onlyDependOnClassesThat(describe("are of the JDK, JUnit or the worker itself",
                        type -> type.getPackageName().startsWith("java.")
                                || type.getPackageName().startsWith("javax.management")
                                || type.getPackageName().startsWith("com.sun.management")
                                || type.getPackageName().startsWith("org.junit.")
                                || type.getPackageName().startsWith("org.opentest4j")
                                || type.getPackageName().startsWith("org.jspecify.") || room(type).equals("api")
                                || room(type).startsWith("worker") || type.isPrimitive() || type.isArray()))
                .check(CLASSES);
    }

    @Test
    void scoringIsAPureFunction() {
        noClasses().that().resideInAPackage("dev.grade.score..").should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..", "java.time..")
                .check(CLASSES);
    }

    @Test
    void eachLibraryStaysInItsStage() {
        onlyIn("javax.tools..", "compile.child", "inspect.resolve.javac", "cli");
        onlyIn("com.sun.source..", "compile.child", "inspect.resolve.javac");
        onlyIn("org.junit.platform..", "worker", "api");
        onlyIn("picocli..", "cli");
        noClasses().that(describe("live outside inspect and mutate",
                type -> !room(type).startsWith("inspect") && !room(type).equals("mutate"))).should()
                .dependOnClassesThat().resideInAPackage("com.github.javaparser..").check(CLASSES);
        onlyIn("com.fasterxml.jackson..", "exercise", "report.json", "report.html", "assess", "assess.review", "verify",
                "explore");
        onlyIn("org.eclipse.jgit..", "assess.history");
    }

    @Test
    void onlyTheForkPackageAndWorkersWithPeersStartProcesses() {
        noClasses()
                .that(describe("live outside fork, are no peers and no guard of what answers start",
                        type -> !room(type).startsWith("fork") && !room(type).equals("worker.outside")
                                && !(room(type).equals("worker.load") && type.getSimpleName().startsWith("Guard"))))
                .should()
                .dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder").orShould()
                .callMethodWhere(describe("it is Runtime.exec", call -> call.getName().equals("exec")
                        && call.getTargetOwner().isEquivalentTo(Runtime.class)))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandAndTheChildProgramsPrintOrExit() {
        noClasses().that(describe("are no programs",
                type -> !room(type).equals("cli") && !room(type).startsWith("worker")
                        && !room(type).startsWith("explorer")
                        && !room(type).equals("compile.child")))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").orShould()
                .callMethod(System.class, "exit", int.class).check(CLASSES);
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = CLASSES.getPackage("dev.grade");
        assertThat(root.getSubpackagesInTree().stream().filter(sub -> !sub.getClasses().isEmpty())
                .filter(sub -> !sub.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName)).isEmpty();
    }

    private static void onlyIn(String library, String... rooms) {
        DescribedPredicate<JavaClass> elsewhere = describe("live outside " + List.of(rooms),
                type -> !List.of(rooms).contains(room(type)));
        noClasses().that(elsewhere).should().dependOnClassesThat().resideInAPackage(library).check(CLASSES);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dev.grade.") ? name.substring("dev.grade.".length()) : "";
    }
}
