import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class AllOfTwo {
  CompletableFuture<String> two(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b).thenApply(v -> a.join() + b.join());
  }
}