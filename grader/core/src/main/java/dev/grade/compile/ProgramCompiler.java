package dev.grade.compile;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import dev.grade.compile.child.CompilerMain;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Compiles the sources of a whole program as they stand, in a child JVM. */
public final class ProgramCompiler {
    private ProgramCompiler() {
    }

    /**
     * Compiles {@code sources} against the jars and folders in {@code libraries}.
     *
     * @return {@link CompileReply.Compiled}, {@link CompileReply.Rejected} or {@link CompileReply.Crashed}
     */
    public static CompileReply compile(List<SourceText> sources, List<Path> libraries) {
        try (var compilers = new Compilers()) {
            return compilers
                    .ask(CompileRequest.plain(sources, libraries.stream().map(Path::toString).toList()));
        } catch (CompilerProcess.NoReply e) {
            return new CompileReply.Rejected("",
                    List.of(new Diagnostic("", 0, 0, 0, CompilerMain.LIMIT, e.reason(), "")));
        }
    }
}
