package dev.grade.cli;

import dev.grade.grading.Version;
import dev.grade.input.BadInput;
import dev.grade.inspect.PathInspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.report.json.ReportJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads Java sources for blocking calls in asynchronous code, and for its companions; runs nothing. */
@Command(name = "inspect", description = "Reads Java sources for calls that block where they must not.", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Java files and folders")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--class-path", paramLabel = "JARS", description = "jars and folders that the sources are compiled against")
    private String classPath = "";

    @Option(names = "--json", paramLabel = "FILE", description = "write the findings as JSON (- for standard output)")
    private @Nullable String json;

    @Option(names = "--sarif", paramLabel = "FILE", description = "write the findings as SARIF (- for standard output)")
    private @Nullable String sarif;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    InspectCommand() {
    }

    @Override
    public Integer call() {
        var jsonOutput = new ReportOutput(spec.commandLine(), json);
        var sarifOutput = new ReportOutput(spec.commandLine(), sarif);
        List<Path> jars = Arrays.stream(classPath.split(File.pathSeparator, -1)).filter(part -> !part.isEmpty())
                .map(Path::of).toList();
        PathInspection inspection = inspect(jars);
        if (!"-".equals(json) && !"-".equals(sarif)) {
            jsonOutput.text(inspection.text());
        }
        jsonOutput.json(ReportJson.write(inspection.json()));
        sarifOutput.json(ReportJson.write(inspection.sarif(Version.current())));
        return inspection.exitCode();
    }

    private PathInspection inspect(List<Path> jars) {
        try {
            return PathInspection.of(paths.stream().map(Path::of).toList(), jars, InspectOptions.defaults());
        } catch (NoSuchFileException e) {
            throw new BadInput("There is no Java source at " + e.getFile() + "; check the path.", e);
        } catch (IOException e) {
            throw new BadInput("The sources can't be read: " + e.getMessage() + ".", e);
        }
    }
}
