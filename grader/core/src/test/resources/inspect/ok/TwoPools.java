import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class TwoPools {
  ExecutorService a = Executors.newFixedThreadPool(4), b = Executors.newFixedThreadPool(4);
  Future<Integer> go() { return a.submit(() -> b.submit(() -> 1).get()); }
}