package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** What is printed waits only where the source shows that it leaves the program. */
class PrintingTests {

    private static final String LOOP = "final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();\n";

    @Test
    void aLineForASocketOrAFileWaits() {
        Marked.check("BLK201",
                LOOP + """
                       void use(Socket socket) throws IOException {
                           PrintWriter out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream()), true);
                           loop.execute(() -> out.println("x")); //! BLK201 error
                           PrintStream log = new PrintStream(new FileOutputStream("log"));
                           loop.execute(() -> log.printf("%s", "x")); //! BLK201 error
                           loop.execute(() -> send(out));
                       }
                       static void send(PrintWriter to) { to.print(1); } //! BLK201 error
                       """);
    }

    @Test
    void aLineForMemoryTheConsoleOrNobodyKnowsWhatDoesNot() {
        Marked.check("BLK", LOOP + """
                                   void use(PrintWriter given) {
                                       StringWriter text = new StringWriter();
                                       PrintWriter out = new PrintWriter(text);
                                       loop.execute(() -> out.println("x"));
                                       loop.execute(() -> System.err.println("x"));
                                       loop.execute(() -> given.println("x"));
                                       loop.execute(() -> send(System.out));
                                   }
                                   static void send(PrintStream to) { to.print(1); }
                                   """);
    }

    @Test
    void aLineForASocketMayWaitOnAThreadOfItsOwn() {
        Marked.check("BLK", """
                            void use(Socket socket) throws IOException {
                                PrintWriter out = new PrintWriter(socket.getOutputStream());
                                new Thread(() -> out.println("x")).start();
                            }
                            """);
    }
}
