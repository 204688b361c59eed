import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class TryLock {
  ReentrantLock l = new ReentrantLock(); ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void go() { loop.execute(() -> { if (l.tryLock()) { try { System.out.println(); } finally { l.unlock(); } } }); }
}