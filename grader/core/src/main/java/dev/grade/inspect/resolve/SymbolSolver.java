package dev.grade.inspect.resolve;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.resolution.declarations.ResolvedConstructorDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedMethodDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedMethodLikeDeclaration;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import dev.grade.inspect.resolve.Called.DeclaredAt;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * JavaParser's symbol solver behind a limit of processor time for every question, for every file and for all of them.
 *
 * <p>
 * It cannot be interrupted (javaparser#2990), overflows the stack (#3901) and can be exponential (#3071). So it runs on a
 * daemon thread of its own with a large stack; a question that takes too long costs its file the rest of the answers.
 */
public final class SymbolSolver implements AutoCloseable {

    private static final long STACK_BYTES = 64L << 20;
    private static final Duration PER_CALL = Duration.ofSeconds(2);
    private static final Duration PER_FILE = Duration.ofSeconds(10);

    private final List<SourceFile> files;
    private final long mostNanos;
    private long usedNanos;
    private boolean isPrepared;
    private final Map<String, Long> spent = new HashMap<>();
    private final Set<String> givenUp = new HashSet<>();
    private @Nullable Asked worker;

    /**
     * @param most the longest processor time that all answers together may take: without the compiler it is asked for every
     * call of every file, which takes many times as long as compiling them
     */
    public SymbolSolver(Collection<SourceFile> files, Duration most) {
        this.files = List.copyOf(files);
        this.mostNanos = most.toNanos();
    }

    // Where the compiler knows everything, the solver and its many classes are never loaded.
    private void prepare() {
        if (!isPrepared) {
            isPrepared = true;
            var solver = new JavaSymbolSolver(new ProjectTypeSolver(files, new ReflectionTypeSolver(false)));
            files.forEach(f -> solver.inject(f.unit()));
        }
    }

    @Nullable
    Called called(SourceFile file, Node site) {
        return ask(file, () -> switch (site) {
            case MethodCallExpr call -> describe(call.resolve());
            case ObjectCreationExpr creation -> describe(creation.resolve());
            case MethodReferenceExpr reference -> describe(reference.resolve());
            default -> null;
        });
    }

    @Nullable
    String type(SourceFile file, Expression expression) {
        return ask(file, () -> erased(expression.calculateResolvedType()));
    }

    private static @Nullable String erased(ResolvedType type) {
        ResolvedType erasure = type.erasure();
        return erasure.isReferenceType() || erasure.isPrimitive() || erasure.isArray() ? erasure.describe() : null;
    }

    private static Called describe(ResolvedMethodLikeDeclaration method) {
        var parameters = new ArrayList<String>();
        for (int i = 0; i < method.getNumberOfParams(); i++) {
            parameters.add(method.getParam(i).getType().erasure().describe().replace("...", "[]"));
        }
        String owner = method.declaringType().getQualifiedName();
        DeclaredAt at = method.toAst(CallableDeclaration.class).map(SymbolSolver::declaredAt).orElse(null);
        return switch (method) {
            case ResolvedMethodDeclaration m -> new Called(owner, m.getName(), parameters,
                    m.getReturnType().erasure().describe(), m.isStatic(), at, Resolver.JAVAPARSER);
            case ResolvedConstructorDeclaration ignored ->
                new Called(owner, Called.CONSTRUCTOR, parameters, owner, false, at, Resolver.JAVAPARSER);
            default -> throw new IllegalArgumentException("neither a method nor a constructor");
        };
    }

    private static @Nullable DeclaredAt declaredAt(CallableDeclaration<?> declaration) {
        return declaration.findCompilationUnit().filter(u -> u.containsData(ProjectTypeSolver.FILE)).map(u -> {
            SourceFile file = u.getData(ProjectTypeSolver.FILE);
            return new DeclaredAt(file.name(), file.end(declaration));
        }).orElse(null);
    }

    private <T> @Nullable T ask(SourceFile file, Callable<@Nullable T> question) {
        if (usedNanos >= mostNanos || givenUp.contains(file.name())) {
            return null;
        }
        prepare();
        var task = new FutureTask<Optional<T>>(() -> {
            try {
                return Optional.ofNullable(question.call());
            } catch (Exception | StackOverflowError | AssertionError e) {
                // Any of a dozen exceptions means the same: it does not know.
                return Optional.empty();
            }
        });
        Asked asked = worker();
        asked.submit(task);
        Optional<Optional<T>> answer = Patience.await(task, asked.thread, PER_CALL);
        long used = asked.usedSince();
        usedNanos += used;
        if (spent.merge(file.name(), used, Long::sum) > PER_FILE.toNanos() || answer.isEmpty()) {
            givenUp.add(file.name());
        }
        if (answer.isEmpty()) {
            close();
            worker = null;
            return null;
        }
        return answer.get().orElse(null);
    }

    private Asked worker() {
        Asked asked = worker;
        if (asked == null) {
            asked = new Asked();
            worker = asked;
        }
        return asked;
    }

    @Override
    public void close() {
        Asked asked = worker;
        if (asked != null) {
            asked.thread.interrupt();
        }
    }

    /** The thread that is asked; abandoned, not stopped, when an answer takes too long. */
    private static final class Asked {

        private final LinkedBlockingQueue<FutureTask<?>> questions = new LinkedBlockingQueue<>();
        private final Thread thread = Thread.ofPlatform().daemon().name("symbol-solver").stackSize(STACK_BYTES)
                .start(this::answer);

        private long seenNanos;

        /** Its processor time since this was last asked. */
        long usedSince() {
            long now = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
            long used = Math.max(0, now - seenNanos);
            seenNanos += used;
            return used;
        }

        void submit(FutureTask<?> question) {
            questions.add(question);
        }

        private void answer() {
            try {
                while (true) {
                    questions.take().run();
                }
            } catch (InterruptedException e) {
                // The owner closed: the thread ends.
            }
        }
    }
}
