package dev.grade.trust;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.admit.Violation;
import dev.grade.compile.ProgramCompiler;
import dev.grade.compile.child.CompileReply;
import dev.grade.exercise.SourceText;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reviews a folder of programs as if each were a submission, to count who is refused and to read why. */
final class AdmittedFolder {
    private static final String PRELUDE = "import java.util.*; import java.util.concurrent.*; "
            + "import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; "
            + "import java.util.function.*; import java.util.stream.*; ";

    private AdmittedFolder() {
    }

    /** Takes folders, and the names of profiles after "--". */
    public static void main(String[] args) throws IOException {
        List<String> words = List.of(args);
        int end = words.contains("--") ? words.indexOf("--") : words.size();
        String[] profiles = words.stream().skip(end + 1L).toArray(String[]::new);
        int[] counts = new int[3];
        for (String folder : words.subList(0, end)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                    counts[review(file, profiles)]++;
                }
            }
        }
        System.out.printf("%d admitted, %d use something that is not allowed, %d do not compile alone%n", counts[0],
                counts[1], counts[2]);
    }

    private static int review(Path file, String... profiles) throws IOException {
        String plain = Files.readString(file);
        String text = plain.matches("(?ms).*^package [\\w.]+;.*")
                ? plain.replaceFirst("(?m)^(package [\\w.]+;)", "$1 " + PRELUDE)
                : PRELUDE + plain;
        CompileReply reply = ProgramCompiler
                .compile(List.of(new SourceText(String.valueOf(file.getFileName()), text)), List.of());
        if (!(reply instanceof CompileReply.Compiled compiled)) {
            System.out.println(file + " does not compile alone");
            return 2;
        }
        List<ClassImage> classes = compiled.classes().stream()
                .map(each -> new ClassImage(each.image().name(), each.image().bytes(), Origin.STUDENT)).toList();
        // what nothing calls loses its body where it is graded; here it counts like the rest
        List<String> said = switch (Gate.review(Range.succeeded(classes, profiles))) {
            case Admission.Refused(List<Violation> violations) -> violations.stream().map(Violation::sentence).toList();
            case Admission.Admitted admitted -> admitted.notes();
        };
        said.forEach(sentence -> System.out.println(file + ": " + sentence));
        return said.isEmpty() ? 0 : 1;
    }
}
