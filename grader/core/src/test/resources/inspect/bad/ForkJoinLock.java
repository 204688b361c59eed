import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ForkJoinLock {
  void go(Semaphore s) { ForkJoinPool.commonPool().execute(() -> { s.acquireUninterruptibly(); }); }
}