package dev.grade.learn;

import java.nio.file.Path;
import java.util.Map;

/** Where the grader keeps what it remembers for a user. */
public final class UserState {
    private UserState() {
    }

    /** The folder of this user, by the XDG base directory specification; it need not exist. */
    public static Path folder(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder = state.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".local", "state")
                : Path.of(state);
        return folder.resolve("grade");
    }
}
