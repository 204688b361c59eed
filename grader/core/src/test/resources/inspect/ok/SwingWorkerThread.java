import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import javax.swing.*;
public class SwingWorkerThread {
  ExecutorService io = Executors.newCachedThreadPool();
  void go(JButton b) { b.addActionListener(e -> io.submit(() -> { Thread.sleep(100); SwingUtilities.invokeLater(() -> b.setText("x")); return null; })); }
}