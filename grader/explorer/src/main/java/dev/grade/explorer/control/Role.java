package dev.grade.explorer.control;

/** What a call into the JDK means for who holds what. */
enum Role {
    NONE, LOCK, TRY, UNLOCK, AWAIT, SIGNAL, VIEW, POLL, OPTIMISTIC, VALIDATE, CONVERT, LOOSEN;

    static Role of(String member) {
        String type = member.substring(0, Math.max(0, member.indexOf('.')));
        return switch (member.substring(member.indexOf('.') + 1)) {
            case "lock", "lockInterruptibly", "acquire", "acquireUninterruptibly", "readLockInterruptibly",
                    "writeLockInterruptibly" ->
                LOCK;
            case "readLock", "writeLock" -> type.equals("StampedLock") ? LOCK : VIEW;
            case "tryLock", "tryAcquire", "tryReadLock", "tryWriteLock" -> TRY;
            case "unlock", "release", "unlockRead", "unlockWrite" -> UNLOCK;
            case "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly" ->
                type.endsWith("Condition") || type.equals("ConditionObject") ? AWAIT : NONE;
            case "signal", "signalAll" -> SIGNAL;
            case "iterator", "listIterator", "entrySet", "keySet", "values", "subList", "newCondition", "spliterator",
                    "descendingIterator", "descendingMap", "descendingSet", "headMap", "tailMap", "subMap", "headSet",
                    "tailSet", "subSet", "navigableKeySet", "keys", "elements", "reversed", "sequencedKeySet",
                    "sequencedValues", "sequencedEntrySet", "asReadLock", "asWriteLock", "asReadWriteLock" ->
                VIEW;
            case "poll", "peek", "offer", "isDone", "isTerminated", "isShutdown", "isEmpty", "size", "getCount",
                    "availablePermits", "isLocked", "hasNext" ->
                POLL;
            case "tryOptimisticRead" -> OPTIMISTIC;
            case "validate" -> VALIDATE;
            case "tryConvertToWriteLock", "tryConvertToReadLock" -> CONVERT;
            case "tryConvertToOptimisticRead" -> LOOSEN;
            default -> NONE;
        };
    }
}
