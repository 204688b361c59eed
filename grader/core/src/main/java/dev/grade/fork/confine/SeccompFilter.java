package dev.grade.fork.confine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter of system calls as a classic BPF program (seccomp(2)): no new processes, unless it is for a child that may have
 * peers, no reaching into others, nothing that only an administrator needs. Threads, files, pipes and memory are not its matter.
 */
final class SeccompFilter {
    /** Stands for the number of the process that will run under the filter. */
    static final int OWN_PID = 0x7EADBEEF;

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int REFUSE = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;
    private static final int AT_NUMBER = 0;
    private static final int AT_ARCHITECTURE = 4;
    private static final int AT_FIRST_ARGUMENT = 16;
    private static final int CLONE_THREAD = 0x10000;
    /** What clone makes new namespaces with. */
    private static final int CLONE_NEW = 0x7E020000;
    private static final int AF_UNIX = 1;
    private static final int X32 = 0x40000000;

    private final ByteBuffer program = ByteBuffer.allocate(8 * 512).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompFilter() {
    }

    /** For a process in namespaces of its own, where no other process and no network can be seen. */
    static SeccompFilter inNamespaces(boolean peers) {
        return build(false, peers);
    }

    /**
     * For a process that still sees all others and the network: no sockets but Unix ones, and no signals to others, which
     * are Landlock's matter where peers may be ended.
     */
    static SeccompFilter inTheOpen(boolean peers) {
        return build(true, peers);
    }

    /** Whether there is a filter for this kind of machine. */
    static boolean isKnown() {
        return Calls.ofThisMachine().isPresent();
    }

    /** Writes the program into a file of {@code folder}. */
    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("filter"), bytes());
    }

    byte[] bytes() {
        byte[] bytes = new byte[program.position()];
        program.get(0, bytes);
        return bytes;
    }

    private static SeccompFilter build(boolean open, boolean peers) {
        Calls calls = Calls.ofThisMachine().orElseThrow();
        var filter = new SeccompFilter();
        filter.add(LOAD, AT_ARCHITECTURE);
        filter.jump(JUMP_EQUAL, calls.architecture(), 1, 0);
        filter.add(RETURN, KILL_PROCESS);
        filter.add(LOAD, AT_NUMBER);
        // the other calling convention of x86 has numbers of its own for the same calls
        filter.jump(JUMP_AT_LEAST, X32, 0, 1);
        filter.add(RETURN, REFUSE);
        for (int call : calls.refused(peers)) {
            filter.jump(JUMP_EQUAL, call, 0, 1);
            filter.add(RETURN, REFUSE);
        }
        filter.jump(JUMP_EQUAL, calls.clone3(), 0, 1);
        // its arguments lie in memory, out of the filter's sight; the C library then uses clone
        filter.add(RETURN, NO_SUCH_CALL);
        if (peers) {
            filter.neverWith(calls.cloneCall(), CLONE_NEW);
        } else {
            filter.onlyWith(calls.cloneCall(), JUMP_ANY_BIT, CLONE_THREAD);
        }
        if (open) {
            filter.onlyWith(calls.socket(), JUMP_EQUAL, AF_UNIX);
        }
        if (open && !peers) {
            filter.onlyWith(calls.tgkill(), JUMP_EQUAL, OWN_PID);
            for (int call : calls.signals()) {
                filter.jump(JUMP_EQUAL, call, 0, 1);
                filter.add(RETURN, REFUSE);
            }
        }
        filter.add(RETURN, ALLOW);
        return filter;
    }

    private void onlyWith(int call, int test, int value) {
        jump(JUMP_EQUAL, call, 0, 4);
        add(LOAD, AT_FIRST_ARGUMENT);
        jump(test, value, 0, 1);
        add(RETURN, ALLOW);
        add(RETURN, REFUSE);
    }

    private void neverWith(int call, int bits) {
        jump(JUMP_EQUAL, call, 0, 4);
        add(LOAD, AT_FIRST_ARGUMENT);
        jump(JUMP_ANY_BIT, bits, 0, 1);
        add(RETURN, REFUSE);
        add(RETURN, ALLOW);
    }

    private void add(int code, int value) {
        program.putShort((short) code).put((byte) 0).put((byte) 0).putInt(value);
    }

    private void jump(int code, int value, int ifTrue, int ifFalse) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }

    /** Numbers of system calls. */
    private record Calls(int architecture, int cloneCall, int clone3, int socket, int tgkill, List<Integer> signals,
            List<Integer> refused) {
        // in the order of the names in REFUSED
        private static final List<Integer> X86 = List.of(101, 310, 311, 165, 166, 155, 161, 308, 272, 321, 425, 426,
                427,
                323, 298, 319, 250, 248, 249, 246, 320, 175, 313, 176, 169, 167, 168, 304, 303, 430, 432, 431, 433, 429,
                428, 442, 179, 163, 164, 227, 305, 159, 170, 171, 135, 312, 440, 300, 103, 153, 438, 57, 58);
        private static final List<Integer> ARM = List.of(117, 270, 271, 40, 39, 41, 51, 268, 97, 280, 425, 426, 427,
                282,
                241, 279, 219, 217, 218, 104, 294, 105, 273, 106, 142, 224, 225, 265, 264, 430, 432, 431, 433, 429, 428,
                442, 60, 89, 170, 112, 266, 171, 161, 162, 92, 272, 440, 262, 116, 58, 438);

        /** Fork and vfork, which only x86 has, start processes. */
        private static final List<Integer> FORKS = List.of(57, 58);

        List<Integer> refused(boolean peers) {
            boolean x86 = cloneCall == 56;
            return peers && x86 ? refused.stream().filter(call -> !FORKS.contains(call)).toList() : refused;
        }

        // REFUSED: ptrace process_vm_readv process_vm_writev mount umount2 pivot_root chroot setns unshare bpf
        // io_uring_setup io_uring_enter io_uring_register userfaultfd perf_event_open memfd_create keyctl add_key
        // request_key kexec_load kexec_file_load init_module finit_module delete_module reboot swapon swapoff
        // open_by_handle_at name_to_handle_at fsopen fsmount fsconfig fspick move_mount open_tree mount_setattr quotactl
        // acct settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname personality kcmp
        // process_madvise fanotify_init syslog vhangup pidfd_getfd, and on x86 fork vfork

        static Optional<Calls> ofThisMachine() {
            return switch (System.getProperty("os.arch")) {
                case "amd64", "x86_64" -> Optional
                        .of(new Calls(0xC000003E, 56, 435, 41, 234, signals(62, 200, 129, 297), new ArrayList<>(X86)));
                case "aarch64" -> Optional
                        .of(new Calls(0xC00000B7, 220, 435, 198, 131, signals(129, 130, 138, 240),
                                new ArrayList<>(ARM)));
                default -> Optional.empty();
            };
        }

        // kill tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal pidfd_open
        private static List<Integer> signals(int kill, int tkill, int queue, int threadQueue) {
            return List.of(kill, tkill, queue, threadQueue, 424, 434);
        }
    }
}
