package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Addresses of class-path resources and of the network. */
class ResourceUrlTests {

    @Test
    void openingAResourceAsksNoNetworkButReadingItWaits() {
        Marked.check("BLK",
                """
                void use() { URL url = Case.class.getResource("/a.txt"); javax.swing.SwingUtilities.invokeLater(() -> { try (var in = url.openStream()) {
                in.readAllBytes(); } catch (IOException e) { throw new UncheckedIOException(e); } }); } //! BLK201 error
                """);
    }

    @Test
    void anAddressOfAnySortAsksTheNetwork() {
        Marked.check("BLK",
                """
                void use(URL url) { javax.swing.SwingUtilities.invokeLater(() -> { try (var in = url.openStream()) { //! BLK203 error
                in.readAllBytes(); } catch (IOException e) { throw new UncheckedIOException(e); } }); } //! BLK201 error
                """);
    }
}
