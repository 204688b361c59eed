import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import javax.swing.SwingUtilities;
public class SwingGet {
  void go(Future<String> f) { SwingUtilities.invokeLater(() -> { try { System.out.println(f.get()); } catch (Exception e) { throw new RuntimeException(e); } }); }
}