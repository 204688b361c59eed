package dev.grade.explore;

import dev.grade.explorer.ExploreOptions;
import dev.grade.explorer.Explorer;
import dev.grade.explorer.Outcome;
import dev.grade.explorer.child.ExploreChild;
import dev.grade.explorer.child.ExploreCodec;
import dev.grade.explorer.child.ExploreReply;
import dev.grade.explorer.child.ExploreRequest;
import dev.grade.fork.ChildJvm;
import dev.grade.fork.CodeSources;
import dev.grade.fork.JvmOptions;
import dev.grade.fork.confine.None;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs the explorer in a child JVM, which ends with all that it started. */
public final class ExplorerProcess {
    private static final int HEAP_MEGABYTES = 768;
    private static final int MOST_BYTES = 64 << 20;
    private static final int PREVIEW = 0xffff;
    /** What a child gets beyond its own time limit, before it is ended from here. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final List<Path> CLASS_PATH = CodeSources.of(List.of(ExploreChild.class.getName(),
            "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked"));

    private ExplorerProcess() {
    }

    /** Searches for a schedule of the program that fails. */
    public static ExploreReply explore(UserProgram program, ExploreOptions options) {
        return ask(program, new ExploreRequest(program.classes(), program.mainClass(),
                program.location().arguments(), options, Optional.empty()));
    }

    /** Plays a trace of the program again. */
    public static ExploreReply replay(UserProgram program, String trace) {
        return ask(program, new ExploreRequest(program.classes(), program.mainClass(),
                program.location().arguments(), ExploreOptions.DEFAULT, Optional.of(trace)));
    }

    /** Whether the explorer works on this machine, as a part of a sentence; explores nothing. */
    public static String probe() {
        var nothing = new UserProgram(
                new UserProgram.Location("", Optional.empty(), List.of(), List.of()), "None", List.of());
        return switch (explore(nothing, ExploreOptions.DEFAULT)) {
            case ExploreReply.Refused refused -> "works (tried just now)";
            case ExploreReply.Explored(Outcome.Broken(var what, var _)) -> "does not work here: " + what;
            case ExploreReply.Explored explored -> "works (tried just now)";
            case ExploreReply.Replayed replayed -> "works (tried just now)";
            case ExploreReply.Failed(var reason) -> "does not work here: " + reason;
        };
    }

    private static ExploreReply ask(UserProgram program, ExploreRequest request) {
        List<String> extra = new ArrayList<>(Explorer.jvmOptions());
        if (program.classes().stream().anyMatch(ExplorerProcess::usesPreview)) {
            extra.add("--enable-preview");
        }
        byte[] key = new byte[ExploreChild.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        // it is the user's own program: nothing is kept from it that it could do without us
        try (var child = ChildJvm.start(new None(), new JvmOptions(HEAP_MEGABYTES, true, extra), CLASS_PATH,
                ExploreChild.class.getName(), List.of());
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            var end = watch.schedule(child::kill, Explorer.longest(request.options().time()).plus(GRACE).toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                // the stream stays open: its end tells the child that this process is gone
                var out = new DataOutputStream(new BufferedOutputStream(child.input()));
                out.write(key);
                ExploreCodec.write(out, request);
                out.flush();
                return reply(child.output().readNBytes(MOST_BYTES), key);
            } catch (IOException e) {
                child.kill();
                String errors = child.errors().lines().findFirst().map(line -> "; " + line).orElse("");
                return new ExploreReply.Failed("the exploring JVM ended without an answer; " + e.getMessage() + errors);
            } finally {
                end.cancel(false);
                watch.shutdownNow();
            }
        }
    }

    private static boolean usesPreview(byte[] classFile) {
        return classFile.length > 6 && ((classFile[4] & 0xff) << 8 | (classFile[5] & 0xff)) == PREVIEW;
    }

    /** The reply stands behind the key; what comes before it was written by the program past all streams. */
    private static ExploreReply reply(byte[] output, byte[] key) throws IOException {
        for (int i = 0; i + key.length <= output.length; i++) {
            if (java.util.Arrays.equals(output, i, i + key.length, key, 0, key.length)) {
                int start = i + key.length;
                return ExploreCodec.reply(
                        new DataInputStream(new ByteArrayInputStream(output, start, output.length - start)));
            }
        }
        throw new IOException("no answer in " + output.length + " bytes");
    }
}
