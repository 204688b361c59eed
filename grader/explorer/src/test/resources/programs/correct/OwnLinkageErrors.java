import java.util.concurrent.*;

public class OwnLinkageErrors {
    static volatile int refused;

    static void load(int kind) {
        switch (kind) {
            case 0 -> throw new VerifyError("Bad type on operand stack");
            case 1 -> throw new ClassFormatError("Bad method name");
            case 2 -> throw new BootstrapMethodError("call site initialization");
            case 3 -> throw new UnsatisfiedLinkError("no plugin in java.library.path");
            default -> throw new LinkageError("loader constraint violation");
        }
    }

    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            for (int kind = 0; kind < 5; kind++) {
                try {
                    load(kind);
                } catch (LinkageError e) {
                    refused++;
                }
            }
        });
        thread.start();
        thread.join();
        assert refused == 5;
        Future<?> future = ForkJoinPool.commonPool().submit(() -> load(0));
        try {
            future.get();
            assert false;
        } catch (ExecutionException e) {
            assert e.getCause() instanceof VerifyError;
        }
    }
}
