package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.concurrent.TimeUnit;
import java.util.Set;
import java.util.Arrays;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.grade.inspect.options.InspectOptions;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Branches that a thread does not take: because of a constant that the function was called with, or because they are only for
 * other threads.
 */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public final class Branches {

    private static final String UNIT = "TimeUnit.";
    private static final int DEEPEST = 8;
    private static final Set<String> TIMES = Set.of("toNanos", "toMicros", "toMillis", "toSeconds");
    private static final Set<String> UNITS = Arrays.stream(TimeUnit.values()).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Program program;
    private final Values values;
    private final Assignments assignments;
    private final ThreadTests threads;
    private final Receivers receivers;
    private final KnownObjects objects;
    private final Closures closures;
    private final TypeTests typeTests;
    private final Absences absences;
    private final Modes modes;
    private final IdentityHashMap<Node, List<Guards.Guard>> guards = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> kept = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> fixed = new IdentityHashMap<>();
    private final IdentityHashMap<Edge, Facts> fromNothing = new IdentityHashMap<>();
    private int depth;

    Branches(Program program, Values values, InspectOptions options) {
        this.program = program;
        this.values = values;
        this.assignments = values.assignments();
        this.threads = new ThreadTests(program, values, options);
        this.receivers = new Receivers(program, values);
        this.objects = new KnownObjects(program, values, receivers);
        this.closures = new Closures(program, assignments);
        this.typeTests = new TypeTests(program, values);
        this.absences = new Absences(program, assignments, values);
        this.modes = new Modes(program, assignments);
    }

    /** Whether a thread can go such a way to its last site, as far as the conditions on it tell. */
    public boolean canGo(List<Edge> way, Site last, RunsOn thread) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < way.size(); i++) {
            if (i > 0 && (leavesOut(way.get(i).from(), facts, thread) || excludes(way.get(i), facts))) {
                return false;
            }
            facts = passed(way.get(i), facts);
        }
        return !leavesOut(last, facts, thread);
    }

    /** Whether an edge leads to the code of another object than the one that is known. */
    boolean excludes(Edge edge, Facts facts) {
        return receivers.exclude(edge, facts.self()) || objects.exclude(edge, facts);
    }

    /** Whether it is known of which classes the object is that a site calls a method of. */
    boolean isDecided(Site site, Facts facts) {
        return receivers.decide(site, facts.self()) || objects.decide(site, facts);
    }

    /** What is known of the arguments of the function that a way leads to. */
    public Facts at(List<Edge> way) {
        Facts facts = Facts.NONE;
        for (Edge edge : way) {
            facts = passed(edge, facts);
        }
        return facts;
    }

    /** Whether a way goes by a test of which thread it is that cannot be read. */
    public boolean asksWhichThread(List<Edge> way, Site last) {
        return onWay(way, last).anyMatch(g -> threads.asksByName(g.condition()));
    }

    /** Whether a way goes by a condition that calls what nobody could resolve: what it comes to is not known. */
    public boolean asksUnknown(List<Edge> way, Site last) {
        return onWay(way, last)
                .anyMatch(g -> g.condition().findFirst(MethodCallExpr.class, this::isUnknown).isPresent());
    }

    /** Whether a stream is made only where the thread is none of those that must not block: it may well run there, too. */
    public boolean isMadeElsewhere(Edge entry) {
        return entry.on() != null && entry.on().isOfStream()
                && (leavesOut(entry.from(), Facts.NONE, entry.on())
                        || guards(entry.from()).stream().anyMatch(g -> threads.asksByName(g.condition())));
    }

    /** Whether a way goes by a condition that holds only for objects that were made in one of several ways. */
    public boolean asksHowMade(List<Edge> way, Site last) {
        return onWay(way, last).anyMatch(g -> absences.asks(g) || modes.asks(g));
    }

    private Stream<Guards.Guard> onWay(List<Edge> way, Site last) {
        return Stream.concat(Stream.of(last), way.stream().skip(1).map(Edge::from)).flatMap(s -> guards(s).stream());
    }

    private boolean isUnknown(MethodCallExpr call) {
        Site site = values.site(call);
        return site != null && site.called() == null;
    }

    private List<Guards.Guard> guards(Site site) {
        return site.isReference()
                ? List.of()
                : guards.computeIfAbsent(site.node(), n -> Guards.of(n, site.in().node()));
    }

    /** Whether a site is in a branch that is not taken. */
    boolean leavesOut(Site site, Facts facts, RunsOn thread) {
        List<Guards.Guard> conditions = guards(site);
        if (conditions.isEmpty() && facts.values().isEmpty() && facts.closures().isEmpty()) {
            return false;
        }
        return conditions.stream().anyMatch(g -> value(g.condition(), site.in(), facts, thread)
                .filter(v -> v != g.outcome()).isPresent())
                || ((!facts.values().isEmpty() || !facts.closures().isEmpty()) && isOtherCase(site, facts));
    }

    // switch (mode) { case SYNC -> future.join(); .. }
    private boolean isOtherCase(Site site, Facts facts) {
        Node at = site.node();
        while (at != site.in().node() && !(at instanceof SwitchEntry)) {
            Node parent = at.getParentNode().orElse(null);
            if (parent == null) {
                return false;
            }
            at = parent;
        }
        if (!(at instanceof SwitchEntry entry) || entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
                || entry.isDefault() || entry.getLabels().isEmpty()
                || !(entry.getParentNode().orElse(null) instanceof SwitchNode choice)) {
            return false;
        }
        String chosen = constant(choice.getSelector(), site.in(), facts).orElse("");
        return chosen.contains(".") && entry.getLabels().stream()
                .allMatch(l -> l.isNameExpr() && !chosen.endsWith("." + l.asNameExpr().getNameAsString()));
    }

    /** What an edge tells about the parameters of the function that it leads to. */
    public Facts passed(Edge edge, Facts outer) {
        // Ways are gone over once for each call at their ends, and mostly nothing is known on them.
        return outer.isNothing()
                ? fromNothing.computeIfAbsent(edge, e -> tells(e, Facts.NONE))
                : tells(edge, outer);
    }

    private Facts tells(Edge edge, Facts outer) {
        var known = new HashMap<Integer, String>();
        for (int i = 0; i < Math.min(edge.passed().size(), edge.to().parameters().size()); i++) {
            Parameter parameter = edge.to().parameters().get(i);
            if (edge.passed().get(i) instanceof Subject.Of(Expression argument) && !parameter.isVarArgs()
                    && fixed.computeIfAbsent(parameter, this::isFixed)) {
                int index = i;
                constant(argument, edge.from().in(), outer).ifPresent(v -> known.put(index, v));
            }
        }
        Set<String> self = receivers.after(edge, outer.self());
        var facts = new Facts(known, self, objects.after(edge, outer), typeTests.after(edge, outer),
                closures.after(edge, outer));
        return facts.isNothing() ? Facts.NONE : facts;
    }

    private boolean isFixed(Node parameter) {
        return assignments.isUntouched(parameter) && parameter.getParentNode().stream()
                .flatMap(f -> f.findAll(UnaryExpr.class).stream())
                .noneMatch(u -> isStep(u.getOperator())
                        && assignments.variable(u.getExpression()) == parameter);
    }

    private static boolean isStep(UnaryExpr.Operator operator) {
        return switch (operator) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    private Optional<Boolean> value(Expression condition, Function in, Facts facts, RunsOn thread) {
        return switch (condition) {
            case EnclosedExpr inner -> value(inner.getInner(), in, facts, thread);
            case UnaryExpr not when not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
                value(not.getExpression(), in, facts, thread).map(v -> !v);
            case BinaryExpr pair when pair.getOperator() == BinaryExpr.Operator.AND ->
                both(pair, in, facts, thread, false);
            case BinaryExpr pair when pair.getOperator() == BinaryExpr.Operator.OR ->
                both(pair, in, facts, thread, true);
            case InstanceOfExpr test -> typeTests.holds(test, in, facts);
            default -> threads.holds(condition, thread).or(() -> condition instanceof BinaryExpr compare
                    ? compared(compare, in, facts)
                    : constant(condition, in, facts).filter(v -> v.equals("true") || v.equals("false"))
                            .map(Boolean::valueOf));
        };
    }

    private Optional<Boolean> both(BinaryExpr pair, Function in, Facts facts, RunsOn thread, boolean decisive) {
        Optional<Boolean> left = value(pair.getLeft(), in, facts, thread);
        Optional<Boolean> right = value(pair.getRight(), in, facts, thread);
        if (left.filter(v -> v == decisive).isPresent() || right.filter(v -> v == decisive).isPresent()) {
            return Optional.of(decisive);
        }
        return left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
    }

    private Optional<Boolean> compared(BinaryExpr compare, Function in, Facts facts) {
        Optional<String> left = constant(compare.getLeft(), in, facts);
        Optional<String> right = constant(compare.getRight(), in, facts);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        switch (compare.getOperator()) {
            case EQUALS -> {
                return Optional.of(left.equals(right));
            }
            case NOT_EQUALS -> {
                return Optional.of(!left.equals(right));
            }
            default -> {
            }
        }
        if (!isNumber(left.get()) || !isNumber(right.get())) {
            return Optional.empty();
        }
        int order = Long.compare(Long.parseLong(left.get()), Long.parseLong(right.get()));
        return switch (compare.getOperator()) {
            case LESS -> Optional.of(order < 0);
            case LESS_EQUALS -> Optional.of(order <= 0);
            case GREATER -> Optional.of(order > 0);
            case GREATER_EQUALS -> Optional.of(order >= 0);
            default -> Optional.empty();
        };
    }

    public boolean isOne(Expression expression) {
        return Constants.number(expression, program).equals(OptionalLong.of(1));
    }

    private static boolean isNumber(String constant) {
        return constant.matches("-?[0-9]+");
    }

    /** The number that an expression is on such a way; empty when that is not plain from the source. */
    public OptionalLong number(Expression expression, Function in, Facts facts) {
        return constant(expression, in, facts).filter(Branches::isNumber).map(v -> OptionalLong.of(Long.parseLong(v)))
                .orElse(OptionalLong.empty());
    }

    /** The name of the unit of time that an expression stands for. */
    public Optional<String> unit(Expression expression, Function in, Facts facts) {
        return constant(expression, in, facts).filter(v -> v.startsWith(UNIT)).map(v -> v.substring(UNIT.length()));
    }

    private Optional<String> constant(Expression expression, Function in, Facts facts) {
        OptionalLong number = Constants.number(expression, program);
        if (number.isPresent()) {
            return Optional.of(Long.toString(number.getAsLong()));
        }
        return switch (expression) {
            case EnclosedExpr inner -> constant(inner.getInner(), in, facts);
            case CastExpr cast -> constant(cast.getExpression(), in, facts);
            case BooleanLiteralExpr literal -> Optional.of(Boolean.toString(literal.getValue()));
            case NullLiteralExpr ignored -> Optional.of("null");
            case NameExpr name -> facts.values().isEmpty() && facts.closures().isEmpty()
                    ? local(name, in, facts)
                    : argument(name, in, facts).or(() -> local(name, in, facts));
            case MethodCallExpr call when call.getArguments().size() == 1 && call.getScope().isPresent() ->
                converted(call, call.getScope().get(), in, facts);
            case FieldAccessExpr access -> enumConstant(access);
            default -> Optional.empty();
        };
    }

    // long left = unit.toNanos(0); and what is left of it behind each wait: left = ready.awaitNanos(left)
    private Optional<String> local(NameExpr name, Function in, Facts facts) {
        if (!(assignments.variable(name) instanceof VariableDeclarator variable)
                || !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr)
                || variable.getInitializer().isEmpty() || in.file() != program.file(variable)) {
            return Optional.empty();
        }
        if (depth > DEEPEST || !kept.computeIfAbsent(variable, this::isKept)) {
            return Optional.empty();
        }
        // A source that does not compile may have int a = a.
        depth++;
        try {
            return constant(variable.getInitializer().get(), in, facts);
        } finally {
            depth--;
        }
    }

    private boolean isKept(Node variable) {
        Function around = program.enclosing(variable);
        return around != null
                && around.node().findAll(AssignExpr.class, a -> assignments.variable(a.getTarget()) == variable)
                        .stream()
                        .allMatch(Branches::isRest)
                && around.node().findAll(UnaryExpr.class, u -> isStep(u.getOperator())
                        && assignments.variable(u.getExpression()) == variable).isEmpty();
    }

    private static boolean isRest(AssignExpr assign) {
        return assign.getOperator() == AssignExpr.Operator.ASSIGN && assign.getValue() instanceof MethodCallExpr wait
                && wait.getNameAsString().equals("awaitNanos") && wait.getArguments().size() == 1
                && wait.getArgument(0).toString().equals(assign.getTarget().toString());
    }

    /** A time in another unit: no time is none in any. */
    private Optional<String> converted(MethodCallExpr call, Expression scope, Function in, Facts facts) {
        Optional<String> amount = TIMES.contains(call.getNameAsString()) && isUnit(scope)
                ? constant(call.getArgument(0), in, facts).filter(Branches::isNumber)
                : Optional.empty();
        if (amount.isEmpty() || amount.get().equals("0")) {
            return amount;
        }
        Optional<String> unit = unit(scope, in, facts).filter(n -> UNITS.contains(n));
        return unit.map(n -> Long.toString(in(TimeUnit.valueOf(n), call.getNameAsString(),
                Long.parseLong(amount.get()))));
    }

    private boolean isUnit(Expression scope) {
        String type = program.type(scope);
        return "java.util.concurrent.TimeUnit".equals(type) || scope.toString().startsWith(UNIT);
    }

    private static long in(TimeUnit unit, String name, long amount) {
        return switch (name) {
            case "toNanos" -> unit.toNanos(amount);
            case "toMicros" -> unit.toMicros(amount);
            case "toSeconds" -> unit.toSeconds(amount);
            default -> unit.toMillis(amount);
        };
    }

    private Optional<String> argument(NameExpr name, Function in, Facts facts) {
        Node variable = assignments.variable(name);
        for (int i = 0; variable != null && i < in.parameters().size(); i++) {
            if (in.parameters().get(i) == variable) {
                return Optional.ofNullable(facts.of(i));
            }
        }
        return variable == null ? Optional.empty() : Optional.ofNullable(closures.constant(variable, in, facts));
    }

    private Optional<String> enumConstant(FieldAccessExpr access) {
        String type = program.types().names().resolve(access.getScope().toString(), access);
        if (access.getScope().toString().equals("TimeUnit") && (type == null || program.types().byId(type) == null)) {
            return Optional.of(UNIT + access.getNameAsString());
        }
        var declared = type == null ? null : program.types().byId(type);
        return declared != null && declared.node() instanceof EnumDeclaration of
                && of.getEntries().stream().anyMatch(e -> e.getNameAsString().equals(access.getNameAsString()))
                        ? Optional.of(declared.id() + "." + access.getNameAsString())
                        : Optional.empty();
    }
}
