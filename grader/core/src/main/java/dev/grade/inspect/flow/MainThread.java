package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The one thread of a program with a user interface, as code tells of it: Android's callbacks, and names that say so. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class MainThread {

    static final RunsOn THREAD = RunsOn.loop("the main thread, which serves the user interface", null);

    private static final Pattern COMPONENT = Pattern.compile(
            "(android|androidx)\\..*\\.(\\w*Activity|\\w*Fragment|\\w*Service|BroadcastReceiver|\\w*Application"
                    + "|ServiceConnection|\\w*View|\\w*ViewGroup|\\w*Layout|AsyncTask|On\\w+Listener|ContentProvider)");
    private static final Pattern CALLBACK = Pattern.compile("on[A-Z]\\w*");
    /** Callbacks that nobody calls otherwise, so that they are meant without {@code @Override}, too. */
    private static final Set<String> LIFECYCLE = Set.of("onCreate", "onStart", "onResume", "onPause", "onStop",
            "onDestroy", "onRestart", "onCreateView", "onViewCreated", "onActivityResult", "onStartCommand", "onBind",
            "onReceive", "onClick");
    /** Callbacks of the same types that Android calls on threads of their own. */
    private static final Set<String> ELSEWHERE = Set.of("onHandleIntent", "onHandleWork", "onTransact", "onDrawFrame",
            "onSurfaceCreated", "onSurfaceChanged");
    private static final Pattern HANDS_OVER = Pattern
            .compile("(run|post|execute|invoke|schedule)(Delayed)?On(The)?(Ui|UI|Main)Thread(Delayed)?");
    private static final Pattern ASSERTS = Pattern
            .compile("(assert|check|ensure|verify|require)(Is)?(On)?(The)?(Main|Ui|UI|EventDispatch|Dispatch)Thread");
    private static final Set<String> POSTS = Set.of("post", "postDelayed", "postAtTime", "postAtFrontOfQueue");

    private final Program program;
    private final Values values;

    MainThread(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** Whether Android calls a method on its main thread. */
    static boolean isCallback(Program program, MethodDeclaration method, ProjectType owner) {
        String name = method.getNameAsString();
        return CALLBACK.matcher(name).matches() && !ELSEWHERE.contains(name)
                && (Annotations.isMarked(method, "Override") || (LIFECYCLE.contains(name) && !method.isPrivate()))
                && program.types().ancestors(owner.id()).stream()
                        .anyMatch(a -> program.types().byId(a) == null && COMPONENT.matcher(a).matches());
    }

    /** Whether a method begins by asserting that it runs on the main thread, itself or through a helper. */
    static boolean isAsserted(Program program, Function function) {
        return asserts(program, function, true);
    }

    private static boolean asserts(Program program, Function function, boolean mayCall) {
        if (!(function.node() instanceof MethodDeclaration method) || method.getBody().isEmpty()) {
            return false;
        }
        for (Statement statement : method.getBody().get().getStatements()) {
            if (statement instanceof ExpressionStmt line && line.getExpression() instanceof MethodCallExpr call) {
                if (ASSERTS.matcher(call.getNameAsString()).matches()) {
                    return true;
                }
                Site site = function.sites().stream().filter(s -> s.node() == call).findFirst().orElse(null);
                Function helper = !mayCall || site == null ? null : program.declared(site.called());
                if (helper != null && asserts(program, helper, false)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The thread that runs what is handed to a call; empty where the call says nothing of a main thread. */
    Optional<RunsOn> of(Site site, Called called) {
        if (HANDS_OVER.matcher(called.name()).matches() && !isUsed(called)) {
            return Optional.of(THREAD);
        }
        boolean posts = POSTS.contains(called.name());
        boolean toMain = posts && ((called.owner().equals("android.os.Handler") && isMainHandler(site))
                || called.owner().matches("android\\.(view|widget)\\..*"));
        return toMain ? Optional.of(THREAD) : Optional.empty();
    }

    // Its own code shows what becomes of the task, where it has any.
    private boolean isUsed(Called called) {
        Function declared = program.declared(called);
        return declared != null && declared.parameters().stream().anyMatch(
                p -> declared.node().findFirst(NameExpr.class, n -> values.assignments().variable(n) == p).isPresent());
    }

    private boolean isMainHandler(Site site) {
        return site.receiver() != null && values.of(site.receiver()).stream().anyMatch(
                v -> v instanceof Value.Made(Site made, String type) && isMainLooper(made.arguments()));
    }

    private static boolean isMainLooper(List<Expression> arguments) {
        return arguments.stream().anyMatch(a -> a.toString().contains("getMainLooper()"));
    }
}
