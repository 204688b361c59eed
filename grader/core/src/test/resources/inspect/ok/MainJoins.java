import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class MainJoins {
  public static void main(String[] a) throws Exception { CompletableFuture<String> f = CompletableFuture.supplyAsync(() -> "x"); System.out.println(f.join()); Thread.sleep(10); }
}