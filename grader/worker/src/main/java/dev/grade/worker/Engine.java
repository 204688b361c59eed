package dev.grade.worker;

import dev.grade.api.Scaling;
import dev.grade.worker.load.Universe;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one method through JUnit, with nothing registered but what is named here. */
final class Engine {
    private static final String DETECTION = "junit.jupiter.extensions.autodetection.";

    private final Universe universe;

    Engine(Universe universe) {
        this.universe = universe;
    }

    /** Apart, so that a worker that only explores starts no JUnit. */
    private static final class Ready {
        static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false).enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false).addTestEngines(new JupiterTestEngine()).build());
    }

    /** Runs the check and settles its result, unless it has settled one itself. */
    void execute(Planned planned, CheckRun run) {
        Class<?> type;
        Method method;
        try {
            type = Class.forName(planned.className(), false, universe);
            method = find(type, planned.methodName());
            Scaling scaling = method.getAnnotation(Scaling.class);
            if (scaling != null && scaling.steps()) {
                type = Class.forName(planned.className(), false, run.telling());
                method = find(type, planned.methodName());
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            run.settle(error("there is no check " + planned.className() + "." + planned.methodName() + ": "
                    + e.getMessage()));
            return;
        }
        // Our own extension is the only service that the filter lets in; the context class loader of this thread,
        // which JUnit asks, knows the worker's jars and nothing of the submission.
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(DiscoverySelectors.selectMethod(type, method)))
                .enableImplicitConfigurationParameters(false).configurationParameter(DETECTION + "enabled", "true")
                .configurationParameter(DETECTION + "include", GraderExtension.class.getName())
                .configurationParameter("junit.platform.stacktrace.pruning.enabled", "false").build();
        Ready.LAUNCHER.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> unexpected(thrown, run));
            }
        });
    }

    private static void unexpected(Throwable thrown, CheckRun run) {
        if (!(thrown instanceof CheckOver)) {
            run.settle(error("JUnit could not run the check: " + thrown.getClass().getName()
                    + (thrown.getClass().getClassLoader() instanceof Universe ? "" : ": " + thrown.getMessage())));
        }
    }

    /** The method of this name that is annotated: others may have the name, too, and which comes first is luck. */
    private static Method find(Class<?> type, String name) throws NoSuchMethodException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && !method.isSynthetic() && method.getAnnotations().length > 0) {
                return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name);
    }

    private static Result error(String message) {
        return Result.unknown(Verdict.GRADER_ERROR, message, Strength.NONE);
    }
}
