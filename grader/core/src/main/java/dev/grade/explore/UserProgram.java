package dev.grade.explore;

import dev.grade.compile.ProgramCompiler;
import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileReply.SourcedClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.SourceText;
import dev.grade.explorer.Program;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A user's own program, compiled.
 *
 * @param location
 *            how to find it again
 * @param mainClass
 *            binary name of the class that is started
 * @param classes
 *            its class files, those of its jars too
 */
public record UserProgram(Location location, String mainClass, List<byte[]> classes) {
    public UserProgram {
        classes = List.copyOf(classes);
    }

    /**
     * Where a program is, and how it is started.
     *
     * @param path
     *            its source file or folder, as given
     * @param mainClass
     *            the class to start, or nothing if there is only one
     * @param arguments
     *            what its {@code main} gets
     * @param classPath
     *            jars and folders with further classes
     */
    public record Location(String path, Optional<String> mainClass, List<String> arguments, List<String> classPath) {
        public Location {
            arguments = List.copyOf(arguments);
            classPath = List.copyOf(classPath);
        }
    }

    /** Thrown if the sources do not compile. */
    public static final class DoesNotCompile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never serialised
        private final List<Diagnostic> errors;

        DoesNotCompile(String path, List<Diagnostic> errors) {
            super(path + " does not compile");
            this.errors = errors;
        }

        /** What the compiler says, the cause first. */
        public List<Diagnostic> errors() {
            return errors;
        }
    }

    /**
     * Reads and compiles a program.
     *
     * @throws BadInput
     *             if there is no program, or it isn't clear where it starts
     * @throws DoesNotCompile
     *             if the compiler refuses it
     */
    public static UserProgram load(Location location) {
        Path path = Path.of(location.path());
        List<Path> libraries = location.classPath().stream().map(Path::of).toList();
        for (Path library : libraries) {
            if (!Files.exists(library)) {
                throw new BadInput("There is no jar or folder " + library + " for the class path; check it.");
            }
        }
        List<SourceText> sources = ProgramFiles.sources(path);
        List<byte[]> classes;
        List<String> mains;
        if (sources.isEmpty()) {
            classes = new ArrayList<>(ProgramFiles.classes(path));
            if (classes.isEmpty()) {
                throw new BadInput("There is no Java source in " + path + "; name a .java file or a folder with some.");
            }
            mains = mains(classes);
        } else {
            List<SourcedClass> compiled = compile(path, sources, libraries);
            classes = new ArrayList<>(compiled.stream().map(c -> c.image().bytes()).toList());
            mains = Files.isDirectory(path) ? mains(classes) : ofFile(path, compiled);
        }
        String main = choose(location, mains, mains(classes));
        for (Path library : libraries) {
            classes.addAll(Files.isDirectory(library) ? ProgramFiles.classes(library) : ofJar(library));
        }
        return new UserProgram(location, main, classes);
    }

    private static List<SourcedClass> compile(Path path, List<SourceText> sources, List<Path> libraries) {
        CompileReply reply = ProgramCompiler.compile(sources, libraries);
        boolean alone = !Files.isDirectory(path);
        if (alone && reply instanceof CompileReply.Rejected rejected
                && rejected.errors().stream().anyMatch(e -> e.code().startsWith("compiler.err.cant.resolve")
                        || e.code().equals("compiler.err.doesnt.exist"))) {
            List<SourceText> more = ProgramFiles.withNeighbours(path, sources.getFirst());
            CompileReply second = more.size() == 1 ? reply : ProgramCompiler.compile(more, libraries);
            reply = second instanceof CompileReply.Compiled ? second : reply;
        }
        return switch (reply) {
            case CompileReply.Compiled compiled -> compiled.classes();
            case CompileReply.Rejected rejected -> throw new DoesNotCompile(path.toString(), rejected.errors());
            case CompileReply.Crashed(var reason) -> throw new IllegalStateException(reason);
            default -> throw new IllegalStateException("no reply to a plain compilation: " + reply);
        };
    }

    private static List<String> mains(List<byte[]> classes) {
        return classes.stream().flatMap(c -> Optional.ofNullable(Program.startable(c)).stream()).sorted().toList();
    }

    /** The classes of the named file that can be started; if one is named like the file, it alone. */
    private static List<String> ofFile(Path path, List<SourcedClass> compiled) {
        String file = path.toString().replace('\\', '/');
        List<String> mains = mains(
                compiled.stream().filter(c -> c.file().equals(file)).map(c -> c.image().bytes()).toList());
        String name = String.valueOf(path.getFileName()).replace(".java", "");
        List<String> named = mains.stream().filter(m -> m.substring(m.lastIndexOf('.') + 1).equals(name)).toList();
        return named.size() == 1 ? named : mains;
    }

    private static String choose(Location location, List<String> mains, List<String> all) {
        if (location.mainClass().isPresent()) {
            String wanted = location.mainClass().get();
            List<String> fitting = all.stream().filter(m -> m.equals(wanted) || m.endsWith("." + wanted)).toList();
            if (fitting.size() == 1) {
                return fitting.getFirst();
            }
            throw new BadInput("There is no class " + wanted + " with a main method in " + location.path()
                    + (all.isEmpty() ? "." : "; there is " + String.join(", ", all) + "."));
        }
        if (mains.size() == 1) {
            return mains.getFirst();
        }
        throw new BadInput(mains.isEmpty()
                ? "There is no class with a main method in " + location.path()
                        + "; add one that starts the threads to explore."
                : "Several classes have a main method; choose one with --main: " + String.join(", ", mains) + ".");
    }

    private static List<byte[]> ofJar(Path jar) {
        List<byte[]> classes = new ArrayList<>();
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                    try (var in = file.getInputStream(entry)) {
                        classes.add(in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new BadInput(jar + " can't be read as a jar: " + e.getMessage() + ".", e);
        }
        return classes;
    }
}
