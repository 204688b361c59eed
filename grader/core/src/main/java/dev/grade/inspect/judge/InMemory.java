package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.flow.Subject;
import dev.grade.inspect.flow.Value;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Streams that read and write memory, by the type they were made of, also behind wrappers; and the console's output. */
final class InMemory implements Exemption {

    private static final Set<String> TYPES = Set.of("java.io.ByteArrayInputStream", "java.io.ByteArrayOutputStream",
            "java.io.StringReader", "java.io.StringWriter", "java.io.CharArrayReader", "java.io.CharArrayWriter",
            "java.io.StringBufferInputStream", "io.netty.buffer.ByteBufOutputStream",
            "io.netty.buffer.ByteBufInputStream", "okio.Buffer",
            "org.apache.commons.io.output.AbstractByteArrayOutputStream",
            "org.apache.commons.io.output.StringBuilderWriter", "org.apache.commons.io.input.CharSequenceReader",
            "org.springframework.util.FastByteArrayOutputStream");
    private static final Set<String> FACTORIES = Set.of("nullInputStream", "nullOutputStream", "nullReader",
            "nullWriter", "getResponseBodyBuffer");
    private static final Set<String> ENDS = Set.of("InputStream", "OutputStream", "Reader", "Writer");
    private static final Set<String> OUTSIDE = Set.of("java.io.File", "java.io.Input", "java.io.Output",
            "java.io.Reader", "java.io.Writer", "java.io.Random", "java.net.", "java.nio.channels.", "java.nio.file.",
            "java.util.concurrent.");
    /** What answers the object that it was called on. */
    private static final Set<String> FLUENT = Set.of("useDelimiter", "useLocale", "useRadix", "reset", "skip", "append",
            "format", "printf");
    private static final int DEEPEST = 4;

    private final CallGraph graph;

    InMemory(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean holds(Subject subject, Node at, Function in) {
        return subject instanceof Subject.Of(Expression stream) && isInMemory(stream, 0);
    }

    /** Whether a stream is one of a library, also behind wrappers: it may keep its data in memory. */
    @Override
    public boolean mayHold(Subject subject, Node at, Function in) {
        return subject instanceof Subject.Of(Expression stream) && mayBeInMemory(stream, 0);
    }

    @Override
    public boolean canTravel(Subject subject, Subjects subjects) {
        return subjects.canTravel(unwrapped(subject));
    }

    @Override
    public boolean isOwn(Subject subject, Function in, Subjects subjects) {
        return subjects.isOwn(unwrapped(subject), in);
    }

    @Override
    public Subject outside(Subject subject, Edge edge, Function in, Subjects subjects) {
        return subjects.outside(unwrapped(subject), edge, in);
    }

    // lines = new LineNumberReader(reader): where these come from is told by who hands over the reader.
    private Subject unwrapped(Subject subject) {
        Subject at = subject;
        for (int i = 0; i < DEEPEST && at instanceof Subject.Of(Expression stream); i++) {
            Expression made = stream;
            if (graph.values().assignments().variable(stream) instanceof VariableDeclarator kept
                    && kept.getParentNode().orElse(null) instanceof VariableDeclarationExpr
                    && graph.values().assignments().to(kept).size() == 1) {
                made = graph.values().assignments().to(kept).getFirst();
            }
            Site site = made instanceof ObjectCreationExpr ? graph.values().site(made) : null;
            if (site == null || site.arguments().isEmpty() || isFileName(site)
                    || !site.known().owner().startsWith("java.")) {
                return at;
            }
            at = new Subject.Of(site.arguments().getFirst());
        }
        return at;
    }

    /** Whether one of the streams that an expression may be keeps its data in memory, also behind wrappers. */
    boolean isSometimes(Expression stream) {
        return isSometimes(stream, 0);
    }

    private boolean isSometimes(Expression stream, int depth) {
        return depth <= DEEPEST && graph.values().of(stream).stream()
                .anyMatch(v -> isInMemory(v, depth) || (v instanceof Value.Made(Site made, String type)
                        && !made.arguments().isEmpty() && !isFileName(made)
                        && isSometimes(made.arguments().getFirst(), depth + 1)));
    }

    private boolean mayBeInMemory(Expression stream, int depth) {
        var values = graph.values().of(stream);
        return depth <= DEEPEST && !values.isEmpty()
                && values.stream().allMatch(v -> isInMemory(v, depth) || mayBeInMemory(v, depth));
    }

    private boolean mayBeInMemory(Value value, int depth) {
        return value instanceof Value.Made(Site made, String type) && (isOfLibrary(type)
                || (!made.arguments().isEmpty() && mayBeInMemory(made.arguments().getFirst(), depth + 1)));
    }

    private boolean isOfLibrary(String type) {
        return graph.program().types().byId(type) == null && Platform.find(type).isEmpty()
                && ENDS.stream().anyMatch(end -> graph.program().types().isA(type, "java.io." + end));
    }

    private boolean isInMemory(Expression stream, int depth) {
        String type = graph.program().type(stream);
        if (isMemory(type) || isConsole(stream)) {
            return true;
        }
        if (depth > DEEPEST) {
            return false;
        }
        if ("java.lang.String".equals(type)) {
            return depth > 0;
        }
        // Stream it = null; try { it = ..: nothing is ever read from null.
        var values = graph.values().of(stream).stream().filter(
                v -> !(v instanceof Value.Other(Node node) && node instanceof NullLiteralExpr)).toList();
        return !values.isEmpty() && values.stream().allMatch(v -> isInMemory(v, depth));
    }

    private boolean isMemory(@Nullable String type) {
        return type != null && TYPES.stream().anyMatch(t -> graph.program().types().isA(type, t));
    }

    private boolean isInMemory(Value value, int depth) {
        return switch (value) {
            case Value.Made(Site site, String type) -> isMemory(type) || isOwnMemory(type) || wraps(site, depth);
            case Value.Returned(Site site) ->
                site.called() != null && (isExchange(site) || isSame(site, depth)
                        || FACTORIES.contains(site.called().name())
                        || (site.called().name().equals("of") && site.called().owner().equals("java.io.Reader")));
            case Value.Other(Node node) -> node instanceof Expression expression && isConsole(expression);
            default -> false;
        };
    }

    // new Scanner(text).useDelimiter(",")
    private boolean isSame(Site site, int depth) {
        Called called = site.known();
        boolean isStream = called.owner().startsWith("java.io.") || called.owner().equals("java.util.Scanner");
        return isStream && FLUENT.contains(called.name()) && site.receiver() != null && depth <= DEEPEST
                && isInMemory(site.receiver(), depth + 1);
    }

    // The JDK's web server has no other way to be answered than these streams.
    private static boolean isExchange(Site site) {
        return site.known().owner().startsWith("com.sun.net.httpserver.");
    }

    /** Whether a stream is one of the sources that begins at {@code InputStream} and the like, and asks nobody outside. */
    private boolean isOwnMemory(String type) {
        ProjectType own = graph.program().types().byId(type);
        if (own == null || own.parents().stream().noneMatch(t -> ENDS.contains(t.getNameAsString()))) {
            return false;
        }
        return graph.program().functions().stream().filter(f -> f.owner() == own).flatMap(f -> f.sites().stream())
                .noneMatch(s -> s.called() == null || OUTSIDE.stream().anyMatch(s.known().owner()::startsWith));
    }

    private boolean wraps(Site site, int depth) {
        return !site.arguments().isEmpty() && (isScannerOfText(site)
                || (!isFileName(site) && isInMemory(site.arguments().getFirst(), depth + 1)));
    }

    private static boolean isScannerOfText(Site site) {
        return site.called() != null && site.called().owner().equals("java.util.Scanner")
                && site.called().parameters().equals(java.util.List.of("java.lang.String"));
    }

    private static boolean isFileName(Site site) {
        return site.called() != null && !site.called().parameters().isEmpty()
                && site.called().parameters().getFirst().equals("java.lang.String");
    }

    // BlockHound allows it too: a line on the console is not what a loop is judged for.
    private static boolean isConsole(Expression stream) {
        return stream instanceof FieldAccessExpr access && access.getScope().toString().equals("System")
                && !access.getNameAsString().equals("in");
    }
}
