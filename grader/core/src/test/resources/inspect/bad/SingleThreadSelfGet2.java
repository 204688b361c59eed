import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SingleThreadSelfGet2 {
  private final ExecutorService ex = Executors.newSingleThreadExecutor();
  Future<Integer> go() { return ex.submit(new Outer()); }
  class Outer implements Callable<Integer> {
    public Integer call() throws Exception { return ex.submit(new Inner()).get(); }
  }
  class Inner implements Callable<Integer> { public Integer call() { return 2; } }
}