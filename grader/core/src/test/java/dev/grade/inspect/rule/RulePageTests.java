package dev.grade.inspect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTests {

    private static Path folder() {
        Path fromModule = Path.of("../docs/rules");
        return Files.isDirectory(fromModule) ? fromModule : Path.of("grader/docs/rules");
    }

    private static List<String> pages() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        assertThat(pages()).isEqualTo(Rules.all().stream().map(r -> r.id() + ".md").sorted().toList());
    }

    @Test
    void everyPageNamesItsRuleAndShowsWrongAndRightCode() throws IOException {
        for (Rule rule : Rules.all()) {
            String page = Files.readString(folder().resolve(rule.id() + ".md"));
            assertThat(page).startsWith("# " + rule.id() + ": " + rule.title() + "\n").contains("## Wrong\n\n```java\n",
                    "## Right\n\n```java\n");
        }
    }

    @Test
    void everyRuleIsAClassOfItsOwn() {
        assertThat(Rules.all()).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }
}
