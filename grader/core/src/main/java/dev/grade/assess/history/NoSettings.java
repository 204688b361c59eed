package dev.grade.assess.history;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps the library from reading anybody's settings of git, and from starting git to find out where they are. */
final class NoSettings extends SystemReader.Delegate {
    private NoSettings(SystemReader machine) {
        super(machine);
    }

    /** From now on, for this process. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof NoSettings)) {
            SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS system) {
        return new Empty(parent, system);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS system) {
        return new Empty(parent, system);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS system) {
        return new Empty(parent, system);
    }

    /** Settings that no file holds. */
    private static final class Empty extends FileBasedConfig {
        Empty(Config parent, FS system) {
            super(parent, null, system);
        }

        @Override
        public void load() {
            // there is nothing to load
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
