import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SyncAroundAwait {
  final Object lock = new Object(); final CountDownLatch l = new CountDownLatch(1);
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void worker() throws Exception { synchronized (lock) { l.await(); } }
  void go() { new Thread(() -> { try { worker(); } catch (Exception e) { } }).start(); loop.execute(() -> { synchronized (lock) { l.countDown(); } }); }
}