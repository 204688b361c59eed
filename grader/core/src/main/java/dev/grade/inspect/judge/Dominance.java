package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Term;
import java.util.List;
import java.util.Set;

/** Whether a wait for a future, or a test that it is done, lies on every path to a place in the same code. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class Dominance {

    private static final Set<String> WAITS = Set.of("get", "join", "complete", "completeExceptionally", "cancel",
            "obtrudeValue", "obtrudeException", "resultNow", "exceptionNow", "await");

    private final CallGraph graph;
    private final Names names;
    private final DoneTests tests;
    private final boolean takesTasksForOwn;

    Dominance(CallGraph graph, Names names) {
        this(graph, names, false);
    }

    private Dominance(CallGraph graph, Names names, boolean takesTasksForOwn) {
        this.takesTasksForOwn = takesTasksForOwn;
        this.graph = graph;
        this.names = names;
        this.tests = new DoneTests(graph, names, this);
    }

    /** The same if nobody else runs a task that is run here, which the source doesn't always tell. */
    Dominance ofOwnTasks() {
        return new Dominance(graph, names, true);
    }

    /** Whether the wanted future is complete whenever the node is reached, as far as the code around it tells. */
    boolean proves(Node at, Term wanted) {
        Node child = at;
        Node parent = at.getParentNode().orElse(null);
        while (parent != null && !(parent instanceof BodyDeclaration)) {
            if (before(parent, child, wanted)) {
                return true;
            }
            child = parent;
            parent = parent.getParentNode().orElse(null);
        }
        return false;
    }

    private boolean before(Node parent, Node child, Term wanted) {
        return switch (parent) {
            case BlockStmt block -> earlier(block.getStatements(), child, wanted);
            case SwitchEntry entry -> earlier(entry.getStatements(), child, wanted) || isDoneCase(entry, wanted)
                    || isBehindGuard(entry, child, wanted);
            case IfStmt choice when child != choice.getCondition() ->
                decides(choice.getCondition(), child == choice.getThenStmt(), wanted);
            case ConditionalExpr choice when child != choice.getCondition() ->
                decides(choice.getCondition(), child == choice.getThenExpr(), wanted);
            case BinaryExpr both when child == both.getRight() ->
                (both.getOperator() == BinaryExpr.Operator.AND && decides(both.getLeft(), true, wanted))
                        || (both.getOperator() == BinaryExpr.Operator.OR && decides(both.getLeft(), false, wanted));
            case WhileStmt loop -> child == loop.getBody() && decides(loop.getCondition(), true, wanted);
            case TryStmt attempt -> attempt.getFinallyBlock().orElse(null) != child
                    && attempt.getCatchClauses().stream().noneMatch(c -> c == child) && child == attempt.getTryBlock()
                    && attempt.getResources().stream().anyMatch(r -> waits(r, wanted));
            default -> false;
        };
    }

    // A condition tells by what it comes to, or completes the future itself: if (future.complete(value)).
    private boolean decides(Expression condition, boolean outcome, Term wanted) {
        return implies(condition, outcome, wanted) || waits(condition, wanted);
    }

    // case Task t when t.future().isDone() -> ..: another case cannot fall through to it.
    private boolean isBehindGuard(SwitchEntry entry, Node child, Term wanted) {
        return entry.getType() != SwitchEntry.Type.STATEMENT_GROUP
                && entry.getGuard().filter(g -> g != child && decides(g, true, wanted)).isPresent();
    }

    private boolean isDoneCase(SwitchEntry entry, Term wanted) {
        return entry.getParentNode().orElse(null) instanceof SwitchNode choice && !canRun(entry, choice)
                && choice.getSelector() instanceof MethodCallExpr call && call.getNameAsString().equals("state")
                && call.getScope().filter(s -> names.means(s, wanted)).isPresent();
    }

    /** Whether a case of a switch over the state of a future is come to while that runs. */
    private boolean canRun(SwitchEntry wanted, SwitchNode choice) {
        boolean isOther = choice.getEntries().stream().anyMatch(Dominance::isRunning);
        boolean fallsThrough = false;
        for (SwitchEntry entry : choice.getEntries()) {
            boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
            boolean canRun = fallsThrough || (isDefault ? !isOther : isRunning(entry));
            if (entry == wanted) {
                return canRun;
            }
            fallsThrough = canRun && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
                    && entry.getStatements().getLast().filter(s -> leaves(s, false)).isEmpty();
        }
        return true;
    }

    private static boolean isRunning(SwitchEntry entry) {
        return entry.getLabels().stream().anyMatch(l -> l.toString().endsWith("RUNNING"));
    }

    private boolean earlier(List<Statement> statements, Node child, Term wanted) {
        for (Statement statement : statements) {
            if (statement == child) {
                return false;
            }
            if (completes(statement, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the wanted future is complete when control comes out behind a statement. */
    private boolean completes(Statement statement, Term wanted) {
        return completes(statement, wanted, false);
    }

    private boolean completes(Statement statement, Term wanted, boolean inLoop) {
        return switch (statement) {
            case ExpressionStmt line -> waits(line.getExpression(), wanted);
            case BlockStmt block -> block.getStatements().stream()
                    .takeWhile(s -> !inLoop || completes(s, wanted, true) || !skips(s))
                    .anyMatch(s -> completes(s, wanted, inLoop));
            case SynchronizedStmt block -> completes(block.getBody(), wanted, inLoop);
            case IfStmt guard -> (implies(guard.getCondition(), false, wanted) && leaves(guard.getThenStmt(), inLoop))
                    || waits(guard.getCondition(), wanted)
                    || (guard.getElseStmt().filter(s -> leaves(s, inLoop)).isPresent()
                            && implies(guard.getCondition(), true, wanted));
            case WhileStmt loop -> implies(loop.getCondition(), false, wanted) || waits(loop.getCondition(), wanted);
            case DoStmt loop -> implies(loop.getCondition(), false, wanted) || completes(loop.getBody(), wanted, true);
            case TryStmt attempt -> completes(attempt.getTryBlock(), wanted, inLoop)
                    || attempt.getFinallyBlock().filter(f -> completes(f, wanted, inLoop)).isPresent();
            case ForEachStmt loop -> isElement(wanted, loop.getIterable())
                    && completes(loop.getBody(), new Term.Variable(loop.getVariable().getVariable(0)), true);
            case ForStmt loop -> counts(loop, wanted);
            default -> false;
        };
    }

    // for (int i = 0; i < futures.size(); i++) { futures.get(i).join(); }
    private boolean counts(ForStmt loop, Term wanted) {
        Node counter = Loops.counter(loop);
        return counter != null && wanted instanceof Term.Element(Term of, Term.Index index)
                && !names.containers().isChangedAfter(wanted.root(), loop) && completes(loop.getBody(),
                        new Term.Element(of, new Term.Index.By(new Term.Variable(counter))), true);
    }

    private static boolean skips(Statement statement) {
        return statement.findFirst(ContinueStmt.class).isPresent() || statement.findFirst(BreakStmt.class).isPresent();
    }

    private boolean isElement(Term wanted, Expression container) {
        return !names.containers().isChangedAfter(wanted.root(), container)
                && names.containers().every(container).names().stream().anyMatch(t -> t.covers(wanted));
    }

    // What only ends one turn of a loop, or the loop, does not leave the code behind it.
    private boolean leaves(Statement statement, boolean inLoop) {
        return switch (statement) {
            case BlockStmt block -> block.getStatements().getLast().filter(s -> leaves(s, inLoop)).isPresent();
            default -> statement.isReturnStmt() || statement.isThrowStmt()
                    || (!inLoop && (statement.isContinueStmt() || statement.isBreakStmt()));
        };
    }

    /** Whether an expression, whenever it is evaluated, waits for the wanted future or completes it. */
    private boolean waits(Node expression, Term wanted) {
        if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr
                || expression instanceof BodyDeclaration) {
            return false;
        }
        if (expression instanceof ConditionalExpr choice) {
            return waits(choice.getCondition(), wanted);
        }
        if (expression instanceof BinaryExpr binary && (binary.getOperator() == BinaryExpr.Operator.AND
                || binary.getOperator() == BinaryExpr.Operator.OR)) {
            return waits(binary.getLeft(), wanted);
        }
        if (expression instanceof MethodCallExpr call && WAITS.contains(call.getNameAsString())
                && call.getScope().isPresent() && !isTimed(call)) {
            Expression scope = call.getScope().get();
            if (names.means(scope, wanted) || (!isCompleting(call.getNameAsString())
                    && Completed.with(scope, graph, names).has(wanted))) {
                return true;
            }
        }
        if (expression instanceof MethodCallExpr call && isRunHere(call, wanted)) {
            return true;
        }
        if (expression instanceof MethodCallExpr call && call.getNameAsString().equals("forEach")
                && call.getScope().isPresent() && isElement(wanted, call.getScope().get())
                && call.getArguments().size() == 1 && waitsForEach(call.getArgument(0))) {
            return true;
        }
        return expression.getChildNodes().stream().anyMatch(c -> waits(c, wanted));
    }

    // Where another thread runs the same task already, run() does nothing: only what nobody else got hold of is done behind it.
    private boolean isRunHere(MethodCallExpr call, Term wanted) {
        return call.getNameAsString().equals("run") && call.getScope().filter(s -> names.means(s, wanted)).isPresent()
                && wanted instanceof Term.Variable(Node task)
                && ((takesTasksForOwn && task instanceof Parameter) || graph.values().assignments().isOnlyCalled(task))
                && graph.program().isA(call.getScope().get(), "java.util.concurrent.FutureTask");
    }

    private static boolean isCompleting(String name) {
        return name.startsWith("complete") || name.startsWith("obtrude") || name.equals("cancel");
    }

    private boolean waitsForEach(Expression action) {
        return switch (action) {
            case MethodReferenceExpr reference -> reference.getIdentifier().equals("join");
            case LambdaExpr lambda when lambda.getParameters().size() == 1 ->
                completes(lambda.getBody(), new Term.Variable(lambda.getParameter(0)), false);
            default -> false;
        };
    }

    // get(1, SECONDS) may give up, and its handler may go on.
    private static boolean isTimed(MethodCallExpr call) {
        return (call.getNameAsString().equals("get") || call.getNameAsString().equals("await"))
                && !call.getArguments().isEmpty();
    }

    private boolean implies(Expression condition, boolean outcome, Term wanted) {
        return tests.implies(condition, outcome, wanted);
    }
}
