package dev.grade.compile;

import dev.grade.inspect.finding.Inspection;

/** A compiled submission whose source is still being inspected; closing it frees the compiler. */
public final class CompileSession implements AutoCloseable {
    private final Compilers compilers;
    private final CompilerProcess process;
    private final Compilation compilation;

    CompileSession(Compilers compilers, CompilerProcess process, Compilation compilation) {
        this.compilers = compilers;
        this.process = process;
        this.compilation = compilation;
    }

    /** What became of compiling. */
    public Compilation compilation() {
        return compilation;
    }

    /** Waits for what the source says; call it once. Nothing is said about a source that does not compile or fit. */
    public Inspection inspection() {
        return process.inspection();
    }

    @Override
    public void close() {
        compilers.giveBack(process);
    }
}
