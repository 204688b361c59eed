package dev.grade.grading;

import dev.grade.api.BugClass;

/** The class of bug that a rule about sources shows. */
final class RuleBug {
    private RuleBug() {
    }

    /**
     * The bug class of a rule.
     *
     * @throws IllegalArgumentException
     *             if there is no such rule, or if it is about what the analysis could not see
     */
    static BugClass of(String rule) {
        return switch (rule) {
            case "BLK301" -> BugClass.POOL_STARVATION;
            case "BLK303", "CON107" -> BugClass.BUSY_WAIT;
            case "CON101" -> BugClass.SPURIOUS_WAKEUP;
            case "CON102" -> BugClass.RESOURCE_LEAK;
            case "CON103", "CON114" -> BugClass.LOST_WAKEUP;
            case "CON104" -> BugClass.INTERRUPT_SWALLOWED;
            case "CON105", "CON106" -> BugClass.EXCEPTION_SWALLOWED;
            case "CON108", "CON112" -> BugClass.DATA_RACE;
            case "CON109", "CON111" -> BugClass.UNSAFE_PUBLICATION;
            case "CON113" -> BugClass.OVER_SERIALISED;
            case "CON110" -> BugClass.THREAD_LEAK;
            default -> {
                if (!rule.matches("BLK[1-4][0-9]{2}|BLK903")) {
                    throw new IllegalArgumentException("no bug class goes with rule " + rule);
                }
                yield BugClass.BLOCKING_IN_ASYNC;
            }
        };
    }
}
