import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class TestMethod {
  @interface Test { }
  @Test void waits() throws Exception { CountDownLatch l = new CountDownLatch(1); CompletableFuture.runAsync(l::countDown); l.await(); }
}