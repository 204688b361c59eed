package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.Op;
import java.util.Set;

/** Which calls into the JDK are scheduling points, and what they do. */
final class Watched {
    private static final Set<String> PLAIN = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer",
            "java/lang/CharSequence", "java/lang/Appendable", "java/lang/Iterable", "java/lang/invoke/VarHandle",
            "java/text/SimpleDateFormat", "java/text/DateFormat",
            "java/text/DecimalFormat", "java/text/NumberFormat", "java/text/MessageFormat", "java/text/ChoiceFormat",
            "java/nio/channels/SelectionKey");
    /** Files with a place where the next byte goes. */
    private static final Set<String> FILES = Set.of("java/io/RandomAccessFile", "java/nio/channels/FileChannel",
            "java/nio/channels/SeekableByteChannel");
    private static final Set<String> FILE_CALLS = Set.of("seek", "skipBytes", "position", "size", "truncate", "length",
            "setLength", "getFilePointer");
    private static final Set<String> NOT = Set.of("java/util/Optional", "java/util/Objects", "java/util/Random",
            "java/util/Locale", "java/util/UUID",
            "java/util/Comparator", "java/util/OptionalInt",
            "java/util/OptionalLong", "java/util/OptionalDouble", "java/util/Arrays",
            "java/util/concurrent/TimeUnit", "java/util/concurrent/Callable", "java/util/concurrent/ThreadFactory",
            "java/util/concurrent/ThreadLocalRandom");
    private static final Set<String> CODERS = Set.of("java/nio/charset/CharsetEncoder",
            "java/nio/charset/CharsetDecoder");
    /** What changes a coder; all else that one asks of it never changes. */
    private static final Set<String> CODES = Set.of("encode", "decode", "flush", "reset", "canEncode");
    /** Of these, or of what is behind them, some hold a lock while they call one that may be the program's. */
    private static final Set<String> STREAMS = Set.of("java/io/OutputStream", "java/io/PrintStream", "java/io/Writer",
            "java/io/PrintWriter", "java/io/BufferedWriter", "java/io/OutputStreamWriter", "java/io/InputStream",
            "java/io/Reader", "java/io/BufferedReader", "java/io/LineNumberReader", "java/io/InputStreamReader",
            "java/io/BufferedInputStream", "java/util/logging/Handler", "java/util/logging/StreamHandler",
            "java/util/logging/ConsoleHandler", "java/util/logging/FileHandler");
    private static final Set<String> STREAM_CALLS = Set.of("print", "println", "printf", "format", "write", "append",
            "newLine", "flush", "close", "read", "readLine", "readAllBytes", "readNBytes", "skip", "ready", "available",
            "mark", "reset", "transferTo", "publish", "setFormatter", "setLevel", "setFilter", "setEncoding",
            "setErrorManager");
    /** They lock in each of their calls and call nobody, so what is between two calls is all that matters. */
    private static final Set<String> MEMORIES = Set.of("java/io/ByteArrayOutputStream", "java/io/CharArrayWriter",
            "java/io/StringWriter");
    private static final Set<String> MEMORY_CALLS = Set.of("size", "toByteArray", "toCharArray", "toString", "writeTo",
            "writeBytes");
    private static final Set<String> LOOKS = Set.of("get", "size", "isEmpty", "contains", "containsKey",
            "containsValue", "containsAll", "getOrDefault", "indexOf", "lastIndexOf", "iterator", "listIterator",
            "forEach", "toString", "hashCode", "equals", "peek", "peekFirst", "peekLast", "getFirst", "getLast",
            "element", "first", "last", "entrySet", "keySet", "values", "stream", "toArray", "hasNext", "next",
            "firstKey", "lastKey", "floorKey", "ceilingKey", "higherKey", "lowerKey", "firstEntry", "lastEntry",
            "subList", "length", "charAt", "spliterator", "getAcquire", "getPlain", "getOpaque", "getVolatile",
            "intValue", "longValue", "sum", "getCount", "availablePermits", "isLocked", "isHeldByCurrentThread",
            "getHoldCount", "isDone", "isShutdown", "isTerminated", "getReference", "isMarked", "getStamp",
            "elementAt", "copyOf", "hasPrevious", "previous", "descendingIterator", "reversed",
            "getKey", "getValue", "hasMoreElements", "nextElement", "keys", "elements", "nextIndex", "previousIndex",
            "nextClearBit", "nextSetBit", "cardinality", "navigableKeySet", "descendingKeySet", "descendingMap",
            "descendingSet", "headMap", "tailMap", "subMap", "headSet", "tailSet", "subSet", "floor", "ceiling",
            "higher",
            "lower", "floorEntry", "ceilingEntry", "higherEntry", "lowerEntry", "toList", "substring",
            "sequencedKeySet", "sequencedValues", "sequencedEntrySet", "firstElement", "lastElement", "search",
            "comparator", "clone", "intersects", "previousSetBit", "previousClearBit", "toLongArray", "chars",
            "codePoints", "codePointAt", "subSequence", "getChars", "codePointBefore", "codePointCount",
            "offsetByCodePoints", "toByteArray", "compareTo", "capacity");
    private static final Set<String> ACQUIRES = Set.of("lock", "lockInterruptibly", "acquire",
            "acquireUninterruptibly", "tryAcquire", "tryLock", "readLock", "writeLock", "await", "take", "tryReadLock",
            "tryWriteLock", "poll", "awaitNanos", "awaitAdvance");
    private static final Set<String> RELEASES = Set.of("unlock", "release", "unlockRead", "unlockWrite", "countDown",
            "set", "setRelease", "lazySet", "setVolatile", "signal", "signalAll", "arrive", "put", "offer", "add");
    private static final Set<String> TWO_WAY = Set.of("CyclicBarrier", "Phaser", "Exchanger", "SynchronousQueue",
            "Condition", "BlockingQueue", "ConcurrentMap", "ConcurrentHashMap", "Map", "Queue", "Collection", "List",
            "Set", "LinkedTransferQueue", "TransferQueue", "BlockingDeque", "Deque", "VarHandle");

    private Watched() {
    }

    static boolean isWatched(String owner, String method, String descriptor) {
        if (Buffers.is(owner)) {
            return Buffers.op(method, descriptor) != null;
        }
        if (OwnLooks.has(owner)) {
            return OwnLooks.concerns(method);
        }
        if (DataStreams.is(owner)) {
            return DataStreams.isWatched(owner, method);
        }
        if (owner.startsWith("java/util/function/") || owner.startsWith("java/util/stream/")
                || owner.startsWith("java/util/regex/") || owner.startsWith("java/util/random/") || NOT.contains(owner)
                || owner.endsWith("/ThreadLocalRandom")) {
            return false;
        }
        if (FILES.contains(owner)) {
            return FILE_CALLS.contains(method) || method.startsWith("read") || method.startsWith("write");
        }
        if (CODERS.contains(owner)) {
            return CODES.contains(method);
        }
        return owner.startsWith("java/util/") || owner.startsWith(Names.COPY) || PLAIN.contains(owner);
    }

    /** Whether a call may hold the lock of a stream while it calls the program. */
    static boolean isStreamed(String owner, String method, String descriptor) {
        boolean memory = MEMORIES.contains(owner);
        return ((memory || STREAMS.contains(owner)) && STREAM_CALLS.contains(method))
                || (memory && MEMORY_CALLS.contains(method)) || isTrace(owner, method, descriptor);
    }

    private static boolean isTrace(String owner, String method, String descriptor) {
        return method.equals("printStackTrace") && owner.startsWith("java/") && (descriptor.equals("()V")
                || descriptor.equals("(Ljava/io/PrintStream;)V") || descriptor.equals("(Ljava/io/PrintWriter;)V"));
    }

    static Op op(String owner, String method, String descriptor) {
        Op ofBuffer = Buffers.is(owner) ? Buffers.op(method, descriptor) : null;
        if (ofBuffer != null) {
            return ofBuffer;
        }
        if (OwnLooks.has(owner)) {
            return OwnLooks.op(owner, method);
        }
        String type = owner.substring(owner.lastIndexOf('/') + 1);
        if (LOOKS.contains(method)) {
            return Op.LOOK;
        }
        if (TWO_WAY.contains(type) || !owner.contains("concurrent")) {
            return Op.CALL;
        }
        return ACQUIRES.contains(method) ? Op.ACQUIRE : RELEASES.contains(method) ? Op.RELEASE : Op.CALL;
    }

    /** How a task that is done tells the one it is part of, which whoever comes last completes, in the middle of its own. */
    private static final Set<String> COMPLETES = Set.of("onCompletion",
            "weakCompareAndSetPendingCount", "quietlyComplete");

    /** Whether a call inside a copy runs work of the program, or hands its results on. */
    static boolean isCallback(String owner, String method) {
        return owner.startsWith("java/util/function/") || (owner.equals("java/lang/Runnable") && method.equals("run"))
                || (owner.equals("java/util/concurrent/Callable") && method.equals("call"))
                || owner.equals("java/util/concurrent/Flow$Subscriber")
                || (owner.endsWith("TimerTask") && method.equals("run"))
                || (method.equals("compute") && (owner.endsWith("/RecursiveTask") || owner.endsWith("/RecursiveAction")
                        || owner.endsWith("/CountedCompleter")))
                || (owner.endsWith("/CountedCompleter") && COMPLETES.contains(method))
                || (owner.contains("/ConcurrentHashMap$") && method.equals("fork"));
    }
}
