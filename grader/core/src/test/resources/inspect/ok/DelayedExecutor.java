import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class DelayedExecutor {
  CompletableFuture<String> retry(CompletableFuture<String> f) { return f.thenComposeAsync(x -> f, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)); }
}