package dev.grade.trust;

import dev.grade.compile.Compilation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small exercise to attack: a vault that adds up amounts. Submissions are compiled in memory and run nowhere here. */
final class Range {
    private static final String TEMPLATE = """
                                           public class Vault {
                                               public void add(int amount) {
                                               }
                                               public int total() {
                                                   return 0;
                                               }
                                           }
                                           """;
    private static final String CHECKS = """
                                         import dev.grade.api.*;
                                         import org.junit.jupiter.api.Test;

                                         class VaultChecks {
                                             static int expected() {
                                                 return 5;
                                             }
                                             @Test void adds() {
                                                 Vault vault = new Vault();
                                                 vault.add(2);
                                                 vault.add(3);
                                                 Expect.equal(expected(), vault.total(), BugClass.WRONG_OUTPUT, "2 and 3 are not 5.");
                                             }
                                             @Test void addsAgain() {
                                                 Vault vault = new Vault();
                                                 vault.add(7);
                                                 Expect.equal(7, vault.total(), BugClass.WRONG_OUTPUT, "7 is not 7.");
                                             }
                                             @Test void staysEmpty() {
                                                 Expect.equal(0, new Vault().total(), BugClass.WRONG_OUTPUT, "A new vault is not empty.");
                                             }
                                             @Stress void addsAtOnce(Round round) {
                                                 Vault vault = new Vault();
                                                 round.thread("one", () -> vault.add(2));
                                                 round.thread("two", () -> vault.add(3));
                                                 round.after(() -> Expect.equal(5, vault.total(), BugClass.LOST_UPDATE, "2 and 3 are not 5."));
                                             }
                                         }
                                         """;

    private static final List<ClassImage> TEMPLATE_CLASSES = compile("Vault", TEMPLATE, Origin.STUDENT);
    private static final List<ClassImage> CHECK_CLASSES = compile("VaultChecks", CHECKS, Origin.CHECK);

    private Range() {
    }

    /** The submission, compiled as it stands; nothing has looked at it yet. */
    static Compilation.Succeeded submit(String text, String... profiles) {
        return succeeded(compile("Vault", text, Origin.STUDENT), profiles);
    }

    static Compilation.Succeeded succeeded(List<ClassImage> classes, String... profiles) {
        return new Compilation.Succeeded(exercise(profiles), classes, List.of(), List.of());
    }

    /** The exercise itself. */
    static PreparedExercise exercise(String... profiles) {
        List<CheckSpec> checks = List.of(check("adds", CheckKind.FUNCTIONAL),
                check("adds-again", CheckKind.FUNCTIONAL, "adds"),
                check("stays-empty", CheckKind.FUNCTIONAL, "adds"),
                check("adds-at-once", CheckKind.STRESS, "adds", "adds-again", "stays-empty"));
        var exercise = new Exercise("vault", "Vault", "trust", 1, Path.of("vault"),
                List.of(new SourceText("Vault.java", TEMPLATE)), List.of(), List.of(),
                List.of("VaultChecks"), checks, List.of(), List.of(profiles), InspectOptions.defaults());
        return new PreparedExercise(exercise, TEMPLATE_CLASSES, CHECK_CLASSES,
                Map.of("adds", "VaultChecks", "adds-again",
                        "VaultChecks", "stays-empty", "VaultChecks", "adds-at-once", "VaultChecks"));
    }

    private static CheckSpec check(String id, CheckKind kind, String... needs) {
        return new CheckSpec(id, kind, 10, id, List.of(needs));
    }

    static List<ClassImage> compile(String className, String text, Origin origin, String... more) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
        var files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                    FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return outputs.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        List<JavaFileObject> sources = new ArrayList<>(List.of(source(className, text)));
        if (className.equals("VaultChecks")) {
            sources.add(source("Vault", TEMPLATE));
        } else if (text.contains("VaultChecks")) {
            sources.add(source("VaultChecks", CHECKS));
        }
        var said = new java.io.StringWriter();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-g", "-nowarn", "-Xlint:none", "-cp",
                System.getProperty("java.class.path")));
        options.addAll(List.of(more));
        if (!compiler.getTask(said, files, null, options, null, sources).call()) {
            throw new AssertionError(said.toString());
        }
        List<ClassImage> images = new ArrayList<>();
        outputs.forEach((name, bytes) -> {
            if (name.startsWith("VaultChecks") == className.equals("VaultChecks")) {
                images.add(new ClassImage(name, bytes.toByteArray(), origin));
            }
        });
        return images;
    }

    private static JavaFileObject source(String className, String text) {
        return new SimpleJavaFileObject(URI.create("mem:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
    }
}
