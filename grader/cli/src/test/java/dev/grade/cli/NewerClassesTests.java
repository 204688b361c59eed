package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewerClassesTests {
    @TempDir
    private Path folder;

    @Test
    void aLibraryForJava5IsBroughtToAVersionThatIsCachedAndWorksAsBefore() throws Exception {
        Path original = Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = Files.copy(original, folder.resolve("picocli.jar"));
        assertThat(oldest(jar)).isLessThan(ClassFile.JAVA_6_VERSION);

        NewerClasses.main(new String[]{jar.toString()});

        assertThat(oldest(jar)).isGreaterThanOrEqualTo(ClassFile.JAVA_6_VERSION);
        try (var loader = new URLClassLoader(new URL[]{jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> help = loader.loadClass("picocli.CommandLine$HelpCommand");
            // links and verifies every class that the help of a command takes
            Object command = loader.loadClass("picocli.CommandLine").getConstructor(Object.class)
                    .newInstance(help.getConstructor().newInstance());
            assertThat(command.getClass().getMethod("getUsageMessage").invoke(command)).asString()
                    .contains("Usage: help", "the usage help");
        }
    }

    /** A jar that somebody else packed would not be the same to the byte after it was written anew. */
    @Test
    void aJarThatIsNewEnoughStaysAsItIs() throws Exception {
        Path original = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = Files.copy(original, folder.resolve("junit.jar"));

        NewerClasses.main(new String[]{jar.toString()});

        assertThat(jar).hasSameBinaryContentAs(original);
    }

    private static int oldest(Path path) throws IOException {
        try (var jar = new JarFile(path.toFile())) {
            int oldest = Integer.MAX_VALUE;
            for (var entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                try (var in = jar.getInputStream(entry)) {
                    oldest = Math.min(oldest, ClassFile.of().parse(in.readAllBytes()).majorVersion());
                }
            }
            return oldest;
        }
    }
}
