import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class TimerTaskJoin {
  void go(java.util.Timer t, Thread w) { t.schedule(new TimerTask() { public void run() { try { w.join(); } catch (InterruptedException e) { } } }, 10); }
}