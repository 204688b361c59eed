import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ReturnedLambda {
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void go(CompletableFuture<Runnable> sink, Semaphore s) { loop.execute(() -> sink.complete(() -> s.acquireUninterruptibly())); }
}