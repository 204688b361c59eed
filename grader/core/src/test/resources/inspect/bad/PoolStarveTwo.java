import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class PoolStarveTwo {
final ExecutorService ex = Executors.newSingleThreadExecutor(); CompletableFuture<String> inner() { return CompletableFuture.supplyAsync(() -> "x", ex); } CompletableFuture<String> outer() { return CompletableFuture.supplyAsync(() -> inner().join(), ex); }
}