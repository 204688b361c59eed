import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class AllOfJoin {
  CompletableFuture<List<String>> all(List<CompletableFuture<String>> fs) {
    return CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenApply(v -> fs.stream().map(CompletableFuture::join).toList());
  }
}