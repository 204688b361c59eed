package dev.grade.cli;

import dev.grade.exercise.ExerciseLibrary;
import dev.grade.explore.ExplorerProcess;
import dev.grade.fork.confine.Survey;
import dev.grade.grading.Version;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine can and cannot do. */
@Command(name = "doctor", description = "Says what this machine can and cannot do.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DoctorCommand() {
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
        int cores = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.println("grade      " + Version.current());
        out.println("JDK        " + Runtime.version() + " at " + System.getProperty("java.home")
                + (compiler ? "" : " (no compiler: a JDK is needed, not a JRE)"));
        out.println("cores      " + cores
                + (cores == 1 ? " (checks that need two cores to tell say so)" : ""));
        out.println("load       " + (load < 0 ? "unknown" : String.format("%.1f", load)));
        Survey survey = Survey.fresh();
        out.println("isolation  " + survey.best().label() + " (tried just now: " + survey.best().promise() + ")");
        survey.refused().forEach(reason -> out.println("           not used: " + reason));
        out.println("explorer   " + ExplorerProcess.probe());
        ExerciseLibrary library = exercises.library();
        library.exercises().forEach(exercises::prepare);
        out.println("exercises  " + library.exercises().size() + " in " + library.folder() + ", all usable");
        out.flush();
        return compiler ? ExitCodes.PASSED : ExitCodes.GRADER_ERROR;
    }
}
