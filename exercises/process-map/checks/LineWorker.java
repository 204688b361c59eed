import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program behind the workers: reads a line, does what its first word says, and writes a line with the rest. It says to the check before
 * what it waits for something.
 */
public final class LineWorker {
    private BufferedReader check;
    private BufferedWriter toCheck;
    private Path folder;

    /** Arguments: where the check listens, and a folder. */
    public void main(String[] arguments) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]));
        check = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        toCheck = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        folder = Path.of(arguments[1]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 20);
        say("~reads");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say("!works");
            String answer = answer(line);
            say("~answers");
            out.write(answer);
            out.write('\n');
            out.flush();
            say("~reads");
        }
    }

    private String answer(String line) throws IOException {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "meet":
                say("=" + words[1]);
                check.readLine();
                return words[2];
            case "noise":
                say("~complains");
                byte[] noise = new byte[Integer.parseInt(words[1])];
                java.util.Arrays.fill(noise, (byte) '!');
                System.err.write(noise);
                System.err.write('\n');
                System.err.flush();
                say("!works");
                return words[2];
            case "die":
                return die();
            case "once":
                try {
                    Files.createFile(folder.resolve(words[1]));
                } catch (FileAlreadyExistsException e) {
                    return words[2];
                }
                return die();
            default:
                return line;
        }
    }

    private static String die() {
        Runtime.getRuntime().halt(3);
        return "";
    }

    private void say(String what) {
        try {
            toCheck.write(what);
            toCheck.write('\n');
            toCheck.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
