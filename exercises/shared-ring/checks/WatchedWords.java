/** Words of another memory that say how they are used. */
abstract class WatchedWords implements Words {
    private final Words memory;

    WatchedWords(Words memory) {
        this.memory = memory;
    }

    /** What is about to happen. */
    abstract void used(int index, Use use);

    @Override
    public int length() {
        return memory.length();
    }

    @Override
    public long getPlain(int index) {
        used(index, Use.GET_PLAIN);
        return memory.getPlain(index);
    }

    @Override
    public void setPlain(int index, long value) {
        used(index, Use.SET_PLAIN);
        memory.setPlain(index, value);
    }

    @Override
    public long getAcquire(int index) {
        used(index, Use.GET_ACQUIRE);
        return memory.getAcquire(index);
    }

    @Override
    public void setRelease(int index, long value) {
        used(index, Use.SET_RELEASE);
        memory.setRelease(index, value);
    }

    @Override
    public long getVolatile(int index) {
        used(index, Use.GET_VOLATILE);
        return memory.getVolatile(index);
    }

    @Override
    public void setVolatile(int index, long value) {
        used(index, Use.SET_VOLATILE);
        memory.setVolatile(index, value);
    }

    @Override
    public boolean compareAndSet(int index, long expected, long value) {
        used(index, Use.COMPARE_AND_SET);
        return memory.compareAndSet(index, expected, value);
    }

    @Override
    public long getAndAdd(int index, long delta) {
        used(index, Use.GET_AND_ADD);
        return memory.getAndAdd(index, delta);
    }
}
