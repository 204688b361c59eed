import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class GetNow {
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void go(CompletableFuture<String> f) { loop.execute(() -> System.out.println(f.getNow("none"))); }
}