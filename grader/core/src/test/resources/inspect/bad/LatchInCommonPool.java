import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class LatchInCommonPool {
  void go() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CompletableFuture.runAsync(() -> { try { latch.await(); } catch (InterruptedException e) { } });
    latch.countDown();
  }
}