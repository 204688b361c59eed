import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
import javax.swing.*;
public class SwingSleep {
  void go(JButton b) { b.addActionListener(e -> { try { Thread.sleep(3000); } catch (InterruptedException x) { } }); }
}