import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ForkJoinTaskJoin extends RecursiveTask<Integer> {
  int n; ForkJoinTaskJoin(int n) { this.n = n; }
  protected Integer compute() { if (n < 2) return n; ForkJoinTaskJoin a = new ForkJoinTaskJoin(n - 1); a.fork(); return new ForkJoinTaskJoin(n - 2).compute() + a.join(); }
}