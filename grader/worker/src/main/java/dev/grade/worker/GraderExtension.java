package dev.grade.worker;

import dev.grade.api.Actors;
import dev.grade.api.Instruments;
import dev.grade.api.Processes;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Puts checks under the watch, and gives them what they ask for in their parameters. Found as a service by JUnit. */
public final class GraderExtension implements InvocationInterceptor, ParameterResolver {
    /** For JUnit. */
    public GraderExtension() {
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Actors.class || type == Instruments.class || type == Round.class
                || type == Processes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Actors.class) {
            return CheckRun.CURRENT.get().company();
        }
        if (parameter.getParameter().getType() == Instruments.class) {
            return CheckRun.CURRENT.get().instruments();
        }
        if (parameter.getParameter().getType() == Processes.class) {
            return CheckRun.CURRENT.get().processes();
        }
        // The method of a stress check is not invoked by JUnit, but it wants a value that would fit.
        return Proxy.newProxyInstance(Round.class.getClassLoader(), new Class<?>[]{Round.class}, (_, _, _) -> {
            throw new IllegalStateException("a round that never runs");
        });
    }

    @Override
    public <T> T interceptTestClassConstructor(Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> context, ExtensionContext extension) {
        return CheckRun.CURRENT.get().construct(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> context, ExtensionContext extension) {
        CheckRun.CURRENT.get().perform(invocation::proceed);
    }

    @Override
    public void interceptAfterEachMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> context, ExtensionContext extension) {
        CheckRun.CURRENT.get().perform(invocation::proceed);
    }

    @Override
    public void interceptTestMethod(Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) throws Exception {
        Method method = context.getExecutable();
        Stress stress = method.getAnnotation(Stress.class);
        if (stress == null) {
            CheckRun.CURRENT.get().performCheck(invocation);
        } else {
            invocation.skip();
            CheckRun.CURRENT.get().performStress(method, stress);
        }
    }
}
