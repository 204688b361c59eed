package dev.grade.cli;

import dev.grade.input.BadInput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files that a review is written to. */
final class ReviewFiles {
    private final @Nullable String html;
    private final @Nullable String json;

    /** Makes sure that they can be written, before the work is done. */
    ReviewFiles(@Nullable String html, @Nullable String json) {
        this.html = html;
        this.json = json;
        if ("-".equals(html)) {
            throw new BadInput("--html takes the name of a file.");
        }
        file("--html", html, () -> "").ifPresent(OutputFile::requireWritable);
        file("--json", json, () -> "").ifPresent(OutputFile::requireWritable);
    }

    void write(Supplier<String> page, Supplier<String> text, PrintWriter out) {
        var nothing = new Graded(List.of(), List.of());
        file("--html", html, page).ifPresent(file -> file.write(nothing, out));
        file("--json", json, text).ifPresent(file -> file.write(nothing, out));
    }

    private static Optional<OutputFile> file(String option, @Nullable String target, Supplier<String> text) {
        return Optional.ofNullable(target).map(name -> new OutputFile(option, name, _ -> Optional.of(text.get())));
    }
}
