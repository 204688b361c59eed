package dev.grade.inspect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers of the JDK's web server and of web sockets. */
class WebServerTests {

    private static final String SLEEPS = "static void sleep() { try { Thread.sleep(900); } "
            + "catch (InterruptedException e) { Thread.currentThread().interrupt(); } }";

    @ParameterizedTest
    @ValueSource(strings = {"", "server.setExecutor(null);"})
    void aServerWithoutAnExecutorHasOneThread(String given) {
        Marked.check("BLK",
                SLEEPS + " //! BLK101 error\n"
                        + """
                          void serve() throws IOException {
                              var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(80), 0);
                              GIVEN
                              server.createContext("/", exchange -> { sleep(); exchange.close(); });
                              server.start();
                          }
                          """
                                .replace("GIVEN", given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Executors.newVirtualThreadPerTaskExecutor()", "Executors.newFixedThreadPool(8)",
            "Executors.newCachedThreadPool()"})
    void aServerWithAPoolMayWait(String pool) {
        Marked.check("BLK", SLEEPS
                + """
                  static class Page implements com.sun.net.httpserver.HttpHandler {
                      public void handle(com.sun.net.httpserver.HttpExchange exchange) { sleep(); exchange.close(); }
                  }
                  void serve() throws IOException {
                      var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(80), 0);
                      server.createContext("/", new Page());
                      server.setExecutor(POOL);
                      server.start();
                  }
                  """.replace("POOL", pool));
    }

    @Test
    void aServerThatIsHandedInMayHaveAPool() {
        Marked.check("BLK", SLEEPS + """
                                     void serve(com.sun.net.httpserver.HttpServer server) {
                                         server.createContext("/", exchange -> { sleep(); exchange.close(); });
                                     }
                                     """);
    }

    @Test
    void anAnswerIsWrittenWhereItsHandlerRuns() {
        Marked.check("BLK",
                """
                void serve() throws IOException {
                    var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(80), 0);
                    server.createContext("/", exchange -> {
                        byte[] asked = exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(200, asked.length);
                        try (OutputStream out = exchange.getResponseBody()) { out.write(asked); }
                    });
                    server.start();
                }
                """);
    }

    @Test
    void aListenerOfAWebSocketHoldsAThreadOfTheClient() {
        Marked.check("BLK",
                """
                static class Inbox implements java.net.http.WebSocket.Listener {
                    final BlockingQueue<String> narrow = new ArrayBlockingQueue<>(1), wide = new LinkedBlockingQueue<>();
                    public java.util.concurrent.CompletionStage<?> onText(java.net.http.WebSocket s, CharSequence text, boolean last) {
                        wide.add("" + text);
                        try { narrow.put("" + text); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } //! BLK104 warning
                        return null;
                    }
                    String next() throws InterruptedException { return wide.take(); }
                }
                """);
    }
}
