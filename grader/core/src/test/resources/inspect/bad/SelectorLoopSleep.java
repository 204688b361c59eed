import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import java.nio.channels.*;
public class SelectorLoopSleep implements Runnable {
  Selector sel;
  public void run() { try { while (true) { sel.select(); for (SelectionKey k : sel.selectedKeys()) handle(k); sel.selectedKeys().clear(); } } catch (IOException e) { } }
  void handle(SelectionKey k) { try { Thread.sleep(50); } catch (InterruptedException e) { } }
}