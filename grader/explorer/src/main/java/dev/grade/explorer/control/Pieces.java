package dev.grade.explorer.control;

import java.io.IOException;

/** Where {@code printf} puts its text, piece by piece: on to the stream it was called on, as the JDK does. */
final class Pieces implements Appendable {
    private final Fiber fiber;
    private final Object stream;
    private final int site;

    Pieces(Fiber fiber, Object stream, int site) {
        this.fiber = fiber;
        this.stream = stream;
        this.site = site;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        StreamLocks.withInner(fiber, stream, false, text.length(), site, () -> ((Appendable) stream).append(text));
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        StreamLocks.withInner(fiber, stream, false, end - start, site,
                () -> ((Appendable) stream).append(text, start, end));
        return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
        StreamLocks.withInner(fiber, stream, false, 1, site, () -> ((Appendable) stream).append(c));
        return this;
    }
}
