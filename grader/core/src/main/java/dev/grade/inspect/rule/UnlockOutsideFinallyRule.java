package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.source.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A lock that stays locked when the code behind it throws. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
final class UnlockOutsideFinallyRule implements SourceRule {

    private static final String LOCK = "java.util.concurrent.locks.Lock";
    private static final String STAMPED = "java.util.concurrent.locks.StampedLock";
    private static final Set<String> LOCKS = Set.of("lock", "lockInterruptibly", "readLock", "writeLock",
            "readLockInterruptibly", "writeLockInterruptibly");
    private static final Set<String> UNLOCKS = Set.of("unlock", "unlockRead", "unlockWrite", "tryUnlockRead",
            "tryUnlockWrite");

    private static final Set<String> HARMLESS = Set.of("nanoTime", "currentTimeMillis", "currentThread", "get", "set",
            "size", "isEmpty", "incrementAndGet", "getAndIncrement", "hashCode", "getHoldCount",
            "isHeldByCurrentThread");

    private static final Set<String> HALVES = Set.of("readLock", "writeLock");

    @Override
    public String id() {
        return "CON102";
    }

    @Override
    public String title() {
        return "lock not released in finally";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall(LOCK, Set.of("lock", "lockInterruptibly"), site -> judge(code, site, findings));
        code.eachCall(STAMPED, LOCKS, site -> judge(code, site, findings));
        code.eachCall(LOCK, Set.of("tryLock"), site -> attempted(code, site, findings));
    }

    // if (lock.tryLock()) { work(); lock.unlock(); }
    private void attempted(Code code, Site site, Consumer<Finding> findings) {
        IfStmt choice = code.around(site.node(), IfStmt.class);
        List<MethodCallExpr> unlocks = site.receiver() == null || isLockItself(code, site)
                ? List.of()
                : unlocks(code, site);
        if (choice == null || choice.getCondition() != site.node() || unlocks.isEmpty()
                || unlocks.stream().anyMatch(u -> isInFinally(u) || !Code.isWithin(choice.getThenStmt(), u))) {
            return;
        }
        MethodCallExpr first = unlocks.getFirst();
        boolean isRisky = choice.getThenStmt().findFirst(MethodCallExpr.class, c -> mayThrow(code, c)
                && site.in().file().start(c) < site.in().file().start(first)).isPresent();
        if (isRisky) {
            unreleased(code, site, unlocks, findings);
        }
    }

    private void judge(Code code, Site site, Consumer<Finding> findings) {
        if (site.receiver() == null || isLockItself(code, site)) {
            return;
        }
        List<MethodCallExpr> unlocks = unlocks(code, site);
        boolean isSafe = unlocks.stream().anyMatch(UnlockOutsideFinallyRule::isInFinally);
        if (isSafe) {
            between(code, site).ifPresent(risk -> findings.accept(warning(site.place(),
                    "`" + risk + "` stands between the lock and its `try`: if it throws, the lock is not released.",
                    "A lock that is not released stops every other thread that needs it, for good.",
                    "Begin the try block right behind " + site.node() + ";")));
        } else if (isTakenAgain(code, site, unlocks)) {
            findings.accept(warning(site.place(), "This lock is taken again below before it is released.",
                    "Each lock() needs an unlock() of its own; with one too few it stays locked for all others.",
                    site.node() + "; try { ... } finally { " + release(code, site) + "; }"));
        } else if (releasedInstead(code, site) instanceof MethodCallExpr other) {
            findings.accept(warning(site.place(),
                    "`" + site.receiver() + "` is taken here, and `" + other + "` is released.",
                    "The other half of the lock stays as it is: this one is never released.",
                    "Release what was taken: " + release(code, site)));
        } else if (!unlocks.isEmpty() || !isReleasedElsewhere(code, site)) {
            unreleased(code, site, unlocks, findings);
        }
    }

    private void unreleased(Code code, Site site, List<MethodCallExpr> unlocks, Consumer<Finding> findings) {
        findings.accept(warning(site.place(),
                unlocks.isEmpty()
                        ? "This lock is never released."
                        : "The lock is released in line " + code.place(unlocks.getFirst()).line()
                                + ", but not when the code between throws.",
                "A lock that is not released stops every other thread that needs it, for good.",
                (site.known().name().startsWith("try") ? "" : site.node() + "; ") + "try { ... } finally { "
                        + release(code, site) + "; }"));
    }

    /** A call behind a lock that may throw before the try block begins whose end releases it. */
    private static Optional<Expression> between(Code code, Site lock) {
        if (!(lock.node().getParentNode().orElse(null) instanceof ExpressionStmt line)
                || !(line.getParentNode().orElse(null) instanceof BlockStmt block)) {
            return Optional.empty();
        }
        Expression risk = null;
        boolean isBehind = false;
        for (Statement statement : block.getStatements()) {
            if (!isBehind) {
                isBehind = statement == line;
                continue;
            }
            if (statement instanceof TryStmt attempt && attempt.getFinallyBlock().isPresent()) {
                return Optional.ofNullable(risk);
            }
            if (!statement.isExpressionStmt()) {
                return Optional.empty();
            }
            risk = risk == null ? statement.findFirst(MethodCallExpr.class, c -> mayThrow(code, c)).orElse(null) : risk;
        }
        return Optional.empty();
    }

    private static boolean mayThrow(Code code, MethodCallExpr call) {
        Site site = code.graph().values().site(call);
        boolean isLocking = site == null || isLock(code, site) || isUnlock(code, site);
        return !isLocking && !HARMLESS.contains(call.getNameAsString());
    }

    private static boolean isTakenAgain(Code code, Site lock, List<MethodCallExpr> unlocks) {
        Node variable = variable(code, lock);
        if (variable == null || !unlocks.isEmpty()) {
            return false;
        }
        long taken = lock.in().sites().stream().filter(s -> isLock(code, s) && variable(code, s) == variable).count();
        long released = lock.in().sites().stream().filter(s -> isUnlock(code, s) && variable(code, s) == variable)
                .count();
        return taken > released && released > 0;
    }

    private static String release(Code code, Site site) {
        String how = !code.isCall(site, STAMPED, LOCKS)
                ? "unlock()"
                : site.known().name().startsWith("read") ? "unlockRead(stamp)" : "unlockWrite(stamp)";
        return site.receiver() + "." + how;
    }

    private static boolean isLock(Code code, Site site) {
        return code.isCall(site, LOCK, Set.of("lock", "lockInterruptibly")) || code.isCall(site, STAMPED, LOCKS);
    }

    private static boolean isUnlock(Code code, Site site) {
        return code.isCall(site, LOCK, Set.of("unlock")) || code.isCall(site, STAMPED, UNLOCKS);
    }

    private static boolean isLockItself(Code code, Site site) {
        var owner = site.in().owner();
        return owner != null && (code.program().types().isA(owner.id(), LOCK)
                || code.program().types().isA(owner.id(), STAMPED));
    }

    private static List<MethodCallExpr> unlocks(Code code, Site lock) {
        Node variable = variable(code, lock);
        String text = String.valueOf(lock.receiver());
        return lock.in().sites().stream().filter(s -> isUnlock(code, s))
                .filter(s -> variable != null
                        ? variable(code, s) == variable
                        : text.equals(String.valueOf(s.receiver())))
                .filter(s -> isBetween(code, lock, s))
                .map(Site::node).filter(MethodCallExpr.class::isInstance).map(MethodCallExpr.class::cast).toList();
    }

    // When a function locks twice one after the other, each lock has its own release.
    private static boolean isBetween(Code code, Site lock, Site unlock) {
        int from = start(lock);
        int to = lock.in().sites().stream()
                .filter(s -> s.receiver() != null && isLock(code, s)
                        && String.valueOf(s.receiver()).equals(String.valueOf(lock.receiver()))
                        && s.node().getParentNode().flatMap(Node::getParentNode).orElse(null) == lock.node()
                                .getParentNode().flatMap(Node::getParentNode).orElse(null))
                .mapToInt(UnlockOutsideFinallyRule::start).filter(at -> at > from).min().orElse(Integer.MAX_VALUE);
        return to == Integer.MAX_VALUE || (start(unlock) > from && start(unlock) < to);
    }

    private static int start(Site site) {
        return site.in().file().start(site.node());
    }

    private static @Nullable Node variable(Code code, Site site) {
        return site.receiver() == null ? null : code.assignments().variable(site.receiver());
    }

    private static boolean isInFinally(Node node) {
        Node at = node;
        while (at != null) {
            if (at.getParentNode().orElse(null) instanceof TryStmt attempt
                    && attempt.getFinallyBlock().orElse(null) == at) {
                return true;
            }
            at = at.getParentNode().orElse(null);
        }
        return false;
    }

    /** The other half of a lock for readers and writers, released where this one was taken; null when it is not. */
    private static @Nullable MethodCallExpr releasedInstead(Code code, Site lock) {
        if (!(lock.receiver() instanceof MethodCallExpr taken) || !HALVES.contains(taken.getNameAsString())
                || !unlocks(code, lock).isEmpty()) {
            return null;
        }
        MethodCallExpr other = null;
        for (Site site : lock.in().sites()) {
            boolean isOther = site.receiver() instanceof MethodCallExpr half && HALVES.contains(half.getNameAsString())
                    && !half.getNameAsString().equals(taken.getNameAsString())
                    && String.valueOf(half.getScope()).equals(String.valueOf(taken.getScope()));
            if (isOther && isLock(code, site)) {
                return null;
            }
            if (isOther && isUnlock(code, site) && site.node() instanceof MethodCallExpr call) {
                other = call;
            }
        }
        return other;
    }

    private static boolean isReleasedElsewhere(Code code, Site lock) {
        Node variable = variable(code, lock);
        return variable == null || isReleased(code, variable)
                || lock.in().node().findFirst(AssignExpr.class, a -> isAlias(code, a, variable)).isPresent()
                || lock.in().node().findFirst(ObjectCreationExpr.class, c -> isHandedTo(code, c, variable)).isPresent()
                || (variable instanceof VariableDeclarator local && local.getInitializer()
                        .map(i -> code.assignments().variable(i)).filter(f -> isReleased(code, f)).isPresent());
    }

    // this.lock = lock; lock.lock(); and lock.unlock() in close().
    private static boolean isAlias(Code code, AssignExpr assign, Node variable) {
        Node target = code.assignments().variable(assign.getTarget());
        return target != null && code.assignments().variable(assign.getValue()) == variable
                && isReleased(code, target);
    }

    // lock.lock(); return new Held(lock); and lock.unlock() in Held.close().
    private static boolean isHandedTo(Code code, ObjectCreationExpr creation, Node variable) {
        String type = code.program().type(creation);
        ProjectType own = type == null ? null : code.program().types().byId(type);
        if (own == null
                || creation.getArguments().stream().noneMatch(a -> code.assignments().variable(a) == variable)) {
            return false;
        }
        for (Node field : own.fields()) {
            if (isReleased(code, field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReleased(Code code, Node variable) {
        return code.assignments().callsOn(variable).stream().anyMatch(c -> UNLOCKS.contains(c.getNameAsString()));
    }
}
