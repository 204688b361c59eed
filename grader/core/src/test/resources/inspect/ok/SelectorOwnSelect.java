import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import java.nio.*; import java.nio.channels.*;
public class SelectorOwnSelect implements Runnable {
  Selector sel;
  public void run() { try { while (true) { sel.select(); for (SelectionKey k : sel.selectedKeys()) { SocketChannel c = (SocketChannel) k.channel(); c.read(ByteBuffer.allocate(10)); } sel.selectedKeys().clear(); } } catch (IOException e) { } }
}