package dev.grade.explorer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Explores or replays many programs, one after another in one JVM: {@code FOLDER NAMES [OPTION...]}, where NAMES is a
 * file with a line for each program. Writes {@code NAME.out} for each into the folder, the exit status first.
 */
final class Batch {
    private Batch() {
    }

    public static void main(String[] arguments) throws IOException {
        System.setIn(InputStream.nullInputStream());
        Path folder = Path.of(arguments[0]);
        List<String> options = Arrays.asList(arguments).subList(2, arguments.length);
        for (String name : Files.readAllLines(Path.of(arguments[1]))) {
            var bytes = new ByteArrayOutputStream();
            var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            List<String> own = new ArrayList<>(List.of(folder.resolve(name).toString()));
            options.forEach(option -> own.add(option.replace("NAME", folder.resolve(name).toString())));
            int status = ExplorerMain.run(own.toArray(String[]::new), out);
            Files.writeString(folder.resolve(name + ".out"), status + "\n" + bytes.toString(StandardCharsets.UTF_8));
        }
        // what programs left behind must not keep the JVM
        Runtime.getRuntime().halt(0);
    }
}
