import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class OwnLoop {
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  void loop() throws InterruptedException { while (true) { tasks.take().run(); } }
  void post(Runnable r) { tasks.add(r); }
  void user(CompletableFuture<String> f) { post(() -> System.out.println(f.join())); }
}