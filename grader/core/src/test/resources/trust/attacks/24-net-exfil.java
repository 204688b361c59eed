// title: a TCP connection to another program
// refused: Socket
// alone: wrong-output
// effect: connect
import java.io.IOException;
import java.net.Socket;

public class Vault {
    public void add(int amount) {
        try (Socket socket = new Socket("127.0.0.1", @PORT@)) {
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
