import java.util.Arrays;
import java.util.stream.IntStream;

// Wrong: looks for the greatest element, which is over only when all have been looked at.
public final class Scan {
    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        IntStream all = Arrays.stream(a);
        return (a.length > cutoff ? all.parallel() : all).max().orElse(limit) > limit;
    }

    private record Piece(int head, int tail, int best, boolean full) {
        static final Piece NONE = new Piece(0, 0, 0, true);

        static Piece of(int[] a, int val, int from, int to) {
            Piece piece = NONE;
            for (int i = from; i < to; i++) {
                int tail = a[i] == val ? piece.tail + 1 : 0;
                boolean full = piece.full && a[i] == val;
                piece = new Piece(full ? tail : piece.head, tail, Math.max(piece.best, tail), full);
            }
            return piece;
        }

        Piece plus(Piece next) {
            return new Piece(full ? head + next.head : head, next.full ? tail + next.tail : next.tail,
                    Math.max(tail + next.head, Math.max(best, next.best)), full && next.full);
        }
    }

    static int longestRun(int val, int[] a, int cutoff) {
        if (a.length <= cutoff) {
            return Piece.of(a, val, 0, a.length).best();
        }
        int parts = Math.min(64, (a.length - 1) / cutoff + 1);
        return IntStream.range(0, parts).parallel()
                .mapToObj(part -> Piece.of(a, val, (int) ((long) a.length * part / parts), (int) ((long) a.length * (part + 1) / parts)))
                .reduce(Piece.NONE, Piece::plus).best();
    }
}
