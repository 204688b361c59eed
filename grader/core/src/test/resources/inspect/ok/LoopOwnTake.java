import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class LoopOwnTake implements Runnable {
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  public void run() { try { while (!Thread.interrupted()) tasks.take().run(); } catch (InterruptedException e) { } }
}