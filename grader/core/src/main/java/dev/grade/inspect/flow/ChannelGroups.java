package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;

/** Which threads call the completion handlers of an asynchronous channel: those of its group, or of the pool it was opened with. */
final class ChannelGroups {

    private static final String EXECUTOR = "java.util.concurrent.Executor";
    private static final RunsOn FEW = RunsOn.loop("the channel group's thread", null);

    private final Program program;
    private final Values values;
    private final Pools pools;

    ChannelGroups(Program program, Values values, Pools pools) {
        this.program = program;
        this.values = values;
        this.pools = pools;
    }

    RunsOn of(Site call) {
        if (call.receiver() != null) {
            for (Value channel : values.of(call.receiver())) {
                if (channel instanceof Value.Returned(Site open)) {
                    for (Expression argument : open.arguments()) {
                        RunsOn thread = givenBy(argument);
                        if (!thread.equals(FEW)) {
                            return thread;
                        }
                    }
                }
            }
        }
        return FEW;
    }

    // AsynchronousSocketChannel.open(group), AsynchronousFileChannel.open(path, options, pool)
    private RunsOn givenBy(Expression argument) {
        if (program.isA(argument, EXECUTOR)) {
            return pooled(argument);
        }
        for (Value group : values.of(argument)) {
            if (group instanceof Value.Returned(Site made) && made.called() != null) {
                switch (made.called().name()) {
                    case "withCachedThreadPool" -> {
                        return RunsOn.pool(0, made.place());
                    }
                    case "withThreadPool" -> {
                        return pooled(made.arguments().getFirst());
                    }
                    default -> {
                    }
                }
            }
        }
        return FEW;
    }

    // A pool that makes a thread for each task has one left for the other channels; one of a fixed size may have none.
    private RunsOn pooled(Expression executor) {
        for (Pools.Dispatch dispatch : pools.of(executor)) {
            if (dispatch instanceof Pools.Dispatch.On(RunsOn thread)) {
                boolean isBounded = thread.kind() == RunsOn.Kind.LOOP
                        || (thread.kind() == RunsOn.Kind.OFFLOAD && thread.threads() > 0);
                return isBounded ? FEW : thread;
            }
        }
        return RunsOn.UNKNOWN;
    }
}
