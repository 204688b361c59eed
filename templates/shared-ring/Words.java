import java.io.IOException;
import java.nio.file.Path;

/**
 * A piece of memory of 64-bit words, all 0 when it is new, which several processes can share. Each access says what it
 * orders: a plain one nothing; a volatile one, and the two that read and write at once, everything; a word that is read with
 * {@code getAcquire} shows, beside its value, all that was written before the {@code setRelease} that gave it that value.
 */
public interface Words {
    /** The words of a file that this and other processes map; makes the file if there is none. */
    static Words map(Path file, int length) throws IOException {
        return new MappedWords(file, length);
    }

    /** Words of this process only: for tests, and for two threads. */
    static Words inMemory(int length) {
        return new ArrayWords(length);
    }

    /** How many words there are: 0 to {@code length() - 1}. */
    int length();

    long getPlain(int index);

    void setPlain(int index, long value);

    long getAcquire(int index);

    void setRelease(int index, long value);

    long getVolatile(int index);

    void setVolatile(int index, long value);

    /** Writes {@code value} if the word is {@code expected}, in one step; whether it was. */
    boolean compareAndSet(int index, long expected, long value);

    /** Adds in one step, and returns what the word was before. */
    long getAndAdd(int index, long delta);
}
