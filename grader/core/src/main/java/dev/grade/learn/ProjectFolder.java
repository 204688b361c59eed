package dev.grade.learn;

import dev.grade.api.BugClass;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.exercise.TaskText;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Maven project in which a student works on an exercise, in any editor. */
public final class ProjectFolder {
    /** As in the pom of the grader. */
    static final String RESOURCES_PLUGIN = "3.5.0";
    static final String COMPILER_PLUGIN = "3.16.0";

    private ProjectFolder() {
    }

    /**
     * Makes the project.
     *
     * @throws BadInput
     *             if something is there already, or if it can't be written
     */
    public static void create(Exercise exercise, Path folder) {
        requireNothingThere(folder);
        try {
            Path sources = Files.createDirectories(folder.resolve("src/main/java"));
            for (SourceText source : Stream.concat(exercise.answers().stream(), exercise.given().stream()).toList()) {
                Path file = sources.resolve(source.path());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, source.text());
            }
            Path library = Files.createDirectories(folder.resolve("lib")).resolve("grade-api.jar");
            copyApi(library);
            Files.writeString(folder.resolve("pom.xml"), pom(exercise));
            Files.writeString(folder.resolve("README.md"), readme(exercise));
            Files.writeString(folder.resolve(".gitignore"), "target/\n.idea/\n.vscode/\n*.iml\n");
        } catch (IOException e) {
            throw new BadInput(folder + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static void requireNothingThere(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + " is a file; name a folder that does not exist yet.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findFirst().isPresent()) {
                throw new BadInput(folder + " already holds files, and nothing in it was changed; name another folder, "
                        + "or go on there with 'grade watch " + folder + "'.");
            }
        } catch (IOException e) {
            throw new BadInput(folder + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private static String readme(Exercise exercise) {
        TaskText text = TaskText.of(exercise);
        String hints = text.hints().isEmpty()
                ? ""
                : "- Stuck? `grade hint " + exercise.id() + "` shows one hint at a time; there are "
                        + text.hints().size()
                        + ".\n";
        List<String> files = exercise.answers().stream().map(source -> "`src/main/java/" + source.path() + "`")
                .toList();
        return text.task() + "\n\n## How to work here\n\n- Fill in " + String.join(" and ", files) + ".\n"
                + "- `grade .` grades it; `grade watch` grades it whenever you save.\n" + hints;
    }

    private static String pom(Exercise exercise) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                 <modelVersion>4.0.0</modelVersion>
                 <groupId>exercise</groupId>
                 <artifactId>%s</artifactId>
                 <version>1</version>

                 <properties>
                   <maven.compiler.release>25</maven.compiler.release>
                   <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                 </properties>

                 <dependencies>
                   <!-- what the checks are written with, for checks of your own; a file beside this one, so no network is needed -->
                   <dependency>
                     <groupId>dev.grade</groupId>
                     <artifactId>grade-api</artifactId>
                     <version>1</version>
                     <scope>system</scope>
                     <systemPath>${project.basedir}/lib/grade-api.jar</systemPath>
                   </dependency>
                 </dependencies>

                 <build>
                   <plugins>
                     <!-- the versions that grade itself was built with, so they are on this machine already -->
                     <plugin>
                       <artifactId>maven-resources-plugin</artifactId>
                       <version>%s</version>
                     </plugin>
                     <plugin>
                       <artifactId>maven-compiler-plugin</artifactId>
                       <version>%s</version>
                     </plugin>
                   </plugins>
                 </build>
               </project>
               """
                .formatted(exercise.id(), RESOURCES_PLUGIN, COMPILER_PLUGIN);
    }

    /** The API as the grader itself uses it: its jar, or its classes packed into one. */
    private static void copyApi(Path jar) throws IOException {
        Path own;
        try {
            own = Path.of(BugClass.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the API's own jar is not found", e);
        }
        if (Files.isRegularFile(own)) {
            Files.copy(own, jar);
            return;
        }
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> classes = Files.walk(own)) {
            for (Path entry : classes.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(own.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, zip);
                zip.closeEntry();
            }
        }
    }
}
