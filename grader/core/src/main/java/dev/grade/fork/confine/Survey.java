package dev.grade.fork.confine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What confinement there is on this machine, found by trying.
 *
 * @param best
 *            the strongest that holds
 * @param refused
 *            why each stronger one is not used, a sentence each
 */
public record Survey(Confinement best, List<String> refused) {
    /** The environment variable that asks for a lower level: {@code bwrap}, {@code landlock} or {@code none}. */
    public static final String LEVEL = "GRADE_ISOLATION";

    private static final class OfThisMachine {
        static final Survey SURVEY = new ProbeCache(ClassPathEntry.ofThis()).survey(levels(wanted()));
    }

    public Survey {
        refused = List.copyOf(refused);
    }

    /** The survey of this machine; made once, and remembered on disk as long as nothing that matters changes. */
    public static Survey ofThisMachine() {
        return OfThisMachine.SURVEY;
    }

    /** The survey that starts at the level {@code bwrap}, {@code landlock} or {@code none}. */
    public static Survey upTo(String level) {
        return new ProbeCache(ClassPathEntry.ofThis()).survey(levels(level));
    }

    /**
     * The confinement for children that may start further JVMs.
     *
     * @throws Unprotected
     *             if this one confines a child that stays alone, and not one that has peers
     */
    public static Confinement withPeers(Confinement confinement) {
        Confinement wider = confinement.withPeers();
        if (!wider.holds()) {
            return wider;
        }
        Survey made = new ProbeCache(ClassPathEntry.ofThis())
                .survey(List.of(new Level(wider.label(), Optional.of(wider), "")));
        if (!made.best().holds()) {
            throw new Unprotected("this exercise starts processes, which this machine can't keep from your files ("
                    + String.join("; ", made.refused()) + "). Run it with " + LEVEL + "=none to accept that.");
        }
        return wider;
    }

    /** The survey of this machine, tried now whatever is remembered. */
    public static Survey fresh() {
        return make(levels(wanted()), confinement -> new Probe(confinement, ClassPathEntry.ofThis()).problem());
    }

    /**
     * Makes sure, by trying now, that this machine confines children well enough for strangers' code.
     *
     * @throws Unprotected
     *             if it does not
     */
    public static void demand() {
        demand(fresh(), ofThisMachine());
    }

    static void demand(Survey now, Survey used) {
        if (!now.best().holds() || !used.best().equals(now.best())) {
            throw new Unprotected("this machine can't keep a stranger's code from your files ("
                    + String.join("; ", now.refused())
                    + "). Install bubblewrap, or accept the risk with --accept-weak-isolation.");
        }
    }

    /** How a level is tried. */
    interface Trial {
        Optional<String> problem(Confinement confinement);
    }

    /** A level that could be had, or why it can't. */
    record Level(String name, Optional<Confinement> confinement, String lacking) {
    }

    static Survey make(List<Level> levels, Trial trial) {
        List<String> refused = new ArrayList<>();
        for (Level level : levels) {
            Optional<String> problem = level.confinement().map(trial::problem).orElse(Optional.of(level.lacking()));
            if (problem.isEmpty()) {
                return new Survey(level.confinement().orElseThrow(), refused);
            }
            refused.add(level.name() + ": " + problem.get());
        }
        return new Survey(new None(), refused);
    }

    private static String wanted() {
        return Optional.ofNullable(System.getenv(LEVEL)).orElse("bwrap").toLowerCase(Locale.ROOT);
    }

    /** The levels from the one that is wanted downwards. */
    static List<Level> levels(String wanted) {
        List<Level> all = new ArrayList<>(List.of(bubblewrap(), landlock()));
        switch (wanted) {
            case "bwrap", "auto", "" -> {
                // all of them
            }
            case "landlock" -> all.set(0, notWanted("bubblewrap"));
            default -> {
                all.set(0, notWanted("bubblewrap"));
                all.set(1, notWanted("landlock"));
            }
        }
        return all;
    }

    private static Level bubblewrap() {
        if (!Programs.onLinux() || !SeccompFilter.isKnown()) {
            return new Level("bubblewrap", Optional.empty(), "only on Linux, on x86-64 and aarch64");
        }
        return new Level("bubblewrap", Programs.find("bwrap").map(Bubblewrap::new),
                "the program bwrap is not installed (the package is called bubblewrap)");
    }

    private static Level landlock() {
        if (!Programs.onLinux() || !SeccompFilter.isKnown()) {
            return new Level("landlock", Optional.empty(), "only on Linux, on x86-64 and aarch64");
        }
        return new Level("landlock", Programs.find("perl").map(LandlockSeccomp::new), "its launcher needs perl");
    }

    private static Level notWanted(String name) {
        return new Level(name, Optional.empty(), "not asked for (" + LEVEL + ")");
    }
}
