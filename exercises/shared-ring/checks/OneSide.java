import dev.grade.api.PeerTask;

/** In a process of its own: one side of the ring. */
final class OneSide implements PeerTask {
    @Override
    public String run(String argument) throws Exception {
        String[] words = argument.split(" ", 2);
        Board board = new Board(words[1]);
        return words[0].equals("offers") ? board.produce() : board.consume();
    }
}
