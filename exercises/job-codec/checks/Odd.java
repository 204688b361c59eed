import java.io.Serial;
import java.io.Serializable;

/**
 * A class that no job needs: a sender with bad intentions names it in a stream of objects, and a receiver that does not
 * choose makes one. The others are the same with longer names, as long as those of classes that jobs are often made of.
 */
final class Odd extends Counted implements Serializable {
    @Serial
    private static final long serialVersionUID = Counted.VERSION;

    static final class AsLongAsHash extends Counted implements Serializable {
        @Serial
        private static final long serialVersionUID = Counted.VERSION;
    }

    static final class AsLongAsALinked extends Counted implements Serializable {
        @Serial
        private static final long serialVersionUID = Counted.VERSION;
    }
}
