import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ThenCompose {
  CompletableFuture<Integer> price(String s) { return CompletableFuture.supplyAsync(() -> s.length()); }
  CompletableFuture<Integer> total(String a, String b) { return price(a).thenCompose(x -> price(b).thenApply(y -> x + y)); }
}