import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import java.net.http.*;
public class HttpSendInSendAsync {
  CompletableFuture<String> go(HttpClient c, HttpRequest r) {
    return c.sendAsync(r, HttpResponse.BodyHandlers.ofString()).thenApply(x -> { try { return c.send(r, HttpResponse.BodyHandlers.ofString()).body(); } catch (Exception e) { throw new RuntimeException(e); } });
  }
}