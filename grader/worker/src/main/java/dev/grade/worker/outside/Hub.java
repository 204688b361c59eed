package dev.grade.worker.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears from the programs of one check what they are up to, and lets those go on together that wait for each other. */
final class Hub implements AutoCloseable {
    private final ServerSocketChannel server;
    private final List<Line> lines = new ArrayList<>();

    Hub(Path address) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(address));
        Thread.ofPlatform().daemon().name("hub").start(this::accept);
    }

    /** The connection of one program. */
    private static final class Line {
        final SocketChannel channel;
        String said = "!";
        long count;
        boolean open = true;

        Line(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private void accept() {
        try {
            while (true) {
                var line = new Line(server.accept());
                synchronized (this) {
                    lines.add(line);
                }
                Thread.ofPlatform().daemon().name("hub line").start(() -> listen(line));
            }
        } catch (IOException e) {
            // closed with the check
        }
    }

    private void listen(Line line) {
        try (var in = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(line.channel), StandardCharsets.UTF_8))) {
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                hear(line, said);
            }
        } catch (IOException e) {
            // the program was ended in the middle of a word
        } finally {
            synchronized (this) {
                line.open = false;
            }
        }
    }

    private synchronized void hear(Line line, String said) throws IOException {
        line.said = said;
        line.count++;
        if (said.startsWith("=")) {
            List<Line> met = lines.stream().filter(other -> other.open && other.said.equals(said)).toList();
            if (met.size() >= Integer.parseInt(said.substring(1))) {
                for (Line one : met) {
                    one.said = "!";
                    one.count++;
                    one.channel.write(ByteBuffer.wrap(new byte[]{'\n'}));
                }
            }
        }
    }

    synchronized List<String> told() {
        return lines.stream().filter(line -> line.open).map(line -> line.said).toList();
    }

    /** How often each program spoke, if all of them wait; empty if any is on its way. */
    synchronized Optional<List<Long>> still(long alive) {
        long open = lines.stream().filter(line -> line.open).count();
        boolean all = open == alive && lines.stream().allMatch(line -> !line.open || !line.said.startsWith("!"));
        return all ? Optional.of(lines.stream().map(line -> line.count).toList()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
