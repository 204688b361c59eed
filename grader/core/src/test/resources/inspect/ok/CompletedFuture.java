import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class CompletedFuture {
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void go() { loop.execute(() -> System.out.println(CompletableFuture.completedFuture("x").join())); }
}