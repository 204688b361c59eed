public class ShutdownHook {

    public static void main(String[] a) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
        Thread t = new Thread(() -> {
        });
        t.setDaemon(true);
        t.start();
        System.exit(0);
    }
}
