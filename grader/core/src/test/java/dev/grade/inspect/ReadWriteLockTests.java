package dev.grade.inspect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both halves of a lock for readers and writers are one lock: whoever waits with one makes those wait who want the other. */
class ReadWriteLockTests {

    private static final String STATE = """
                                        final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                                        final Lock reading = lock.readLock(), writing = lock.writeLock();
                                        int count;
                                        """;

    @ParameterizedTest
    @ValueSource(strings = {"lock.writeLock()", "writing"})
    void aHalfThatNobodyHoldsLongIsNoWait(String half) {
        Marked.check("BLK",
                STATE + """
                        void use(Path p) {
                            loop.execute(() -> { HALF.lock(); try { count++; } finally { HALF.unlock(); } });
                            new Thread(() -> save(p)).start();
                        }
                        void save(Path p) {
                            int copy;
                            lock.readLock().lock();
                            try { copy = count; } finally { lock.readLock().unlock(); }
                            try { Files.writeString(p, "" + copy); } catch (IOException e) { throw new UncheckedIOException(e); }
                        }
                        """
                        .replace("HALF", half));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock.writeLock()", "writing"})
    void aHalfWaitsForTheOtherThatIsHeldLong(String half) {
        Marked.check("BLK",
                STATE + """
                        void use(Path p) {
                            loop.execute(() -> { HALF.lock(); try { count++; } finally { HALF.unlock(); } }); //! BLK103 warning
                            new Thread(() -> save(p)).start();
                        }
                        void save(Path p) {
                            reading.lock();
                            try { Files.writeString(p, "" + count); } catch (IOException e) { throw new UncheckedIOException(e); }
                            finally { reading.unlock(); }
                        }
                        """
                        .replace("HALF", half));
    }

    @Test
    void anotherLockIsAnother() {
        Marked.check("BLK",
                STATE + """
                        final ReadWriteLock other = new ReentrantReadWriteLock();
                        void use(Path p) {
                            loop.execute(() -> { lock.writeLock().lock(); try { count++; } finally { lock.writeLock().unlock(); } });
                            new Thread(() -> save(p)).start();
                        }
                        void save(Path p) {
                            other.readLock().lock();
                            try { Files.writeString(p, "" + count); } catch (IOException e) { throw new UncheckedIOException(e); }
                            finally { other.readLock().unlock(); }
                        }
                        """);
    }
}
