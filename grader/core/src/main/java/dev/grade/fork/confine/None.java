package dev.grade.fork.confine;

import java.util.ArrayList;
import java.util.List;

/** Nothing but limits; the child is an ordinary process of this user. */
public record None() implements Confinement {
    @Override
    public String label() {
        return "none";
    }

    @Override
    public String promise() {
        return "a submission runs in processes of its own, but code that got past the check of what it may use could touch your files";
    }

    @Override
    public boolean holds() {
        return false;
    }

    @Override
    public None withPeers() {
        return this;
    }

    @Override
    public List<String> around(List<String> command, Sight sight) {
        List<String> all = new ArrayList<>(Limits.forOne());
        all.addAll(command);
        return all;
    }
}
