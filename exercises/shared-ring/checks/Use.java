/** How a word of memory is used, by the method of {@code Words}. */
enum Use {
    GET_PLAIN("getPlain", true, false, true), SET_PLAIN("setPlain", false, true, true),
    GET_ACQUIRE("getAcquire", true, false, false), SET_RELEASE("setRelease", false, true, false),
    GET_VOLATILE("getVolatile", true, false, false), SET_VOLATILE("setVolatile", false, true, false),
    COMPARE_AND_SET("compareAndSet", true, true, false), GET_AND_ADD("getAndAdd", true, true, false);

    final String method;
    final boolean reads;
    final boolean writes;
    final boolean plain;

    Use(String method, boolean reads, boolean writes, boolean plain) {
        this.method = method;
        this.reads = reads;
        this.writes = writes;
        this.plain = plain;
    }
}
