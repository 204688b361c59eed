import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class InvokeAllInPool {
  ExecutorService p = Executors.newFixedThreadPool(1);
  void go(List<Callable<Integer>> l) { p.submit(() -> p.invokeAll(l)); }
}