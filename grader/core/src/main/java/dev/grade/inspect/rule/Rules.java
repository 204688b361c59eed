package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules there are. */
public final class Rules {

    /** The more special ones first: the first that matches a wait names it. */
    private static final List<WaitRule> WAITS = List.of(new SelfWaitRule(), new PinningRule(),
            new UnknownExecutorRule(), new ImplicitCloseRule(), new SpinRule(), new ConsoleRule(), new SleepRule(),
            new FutureRule(), new LockRule(), new QueueRule(), new SynchronizerRule(), new ThreadJoinRule(),
            new ProcessRule(), new DeclaredBlockingRule(), new StreamRule(), new FileRule(), new NameServiceRule(),
            new SocketRule(), new DatabaseRule(), new ParallelRule());

    private static final List<SourceRule> SOURCES = List.of(new WaitOutsideLoopRule(), new UnlockOutsideFinallyRule(),
            new NotifyOneOfManyRule(), new SwallowedInterruptRule(), new IgnoredFutureRule(), new EmptyCatchRule(),
            new BusyWaitRule(), new SharedMonitorRule(), new ThreadInConstructorRule(), new ExecutorLeftRunningRule(),
            new DoubleCheckedLockingRule(), new SleepToSynchroniseRule(), new SleepWithLockRule(),
            new NakedNotifyRule());

    private static final List<CoverageRule> COVERAGE = List.of(new UnresolvedCallRule(), new UnreadFileRule(),
            new SeenOnlyRule());

    private Rules() {
    }

    public static List<Rule> all() {
        return Stream.of(WAITS, SOURCES, COVERAGE).<Rule>flatMap(List::stream).toList();
    }

    /** The rules about sources, of those that are wanted; all when none are named. */
    public static List<SourceRule> ofSources(Set<String> wanted) {
        return SOURCES.stream().filter(r -> wanted.isEmpty() || wanted.contains(r.id())).toList();
    }

    /** The rule that a wait breaks. */
    public static WaitRule of(Hit hit) {
        return WAITS.stream().filter(r -> r.matches(hit)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule for " + hit.sink().signature()));
    }
}
