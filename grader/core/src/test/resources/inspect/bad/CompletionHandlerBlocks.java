import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import java.nio.*; import java.nio.channels.*;
public class CompletionHandlerBlocks {
  void go(AsynchronousSocketChannel ch, ByteBuffer b, Future<Integer> other) {
    ch.read(b, null, new CompletionHandler<Integer, Void>() {
      public void completed(Integer n, Void v) { try { other.get(); } catch (Exception e) { } }
      public void failed(Throwable t, Void v) { }
    });
  }
}