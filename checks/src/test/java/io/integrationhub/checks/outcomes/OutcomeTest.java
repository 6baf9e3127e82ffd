package io.integrationhub.checks.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {

    private static final String SOURCE = "orders/src/main/java/ExportOutcome.java";

    @TempDir
    private Path folder;

    @BeforeEach
    void aServiceWithOneOutcome() throws Exception {
        Files.createDirectories(folder.resolve("orders/src/main/java"));
        Files.createDirectory(folder.resolve("docs"));
        Files.writeString(
                folder.resolve(SOURCE),
                "record ExportOutcome() {\n String code() { return \"exported\"; }\n  static String text = \"other\";\n}\n");
    }

    @Test
    @DisabledIfSystemProperty(named = "check.outcomes", matches = "false")
    void everyOutcomeOfThisTreeIsDocumented() {
        new OutcomeCheck().check(SourceTree.ofThisBuild()).requireClean();
    }

    @Test
    void acceptsADocumentedOutcome() throws Exception {
        assertThat(problemsOf("| outcome | when |\n|---|---|\n| `exported` | it is |\n"))
                .isEmpty();
    }

    @Test
    void findsAnOutcomeWithoutARow() throws Exception {
        assertThat(problemsOf("Ends as `exported`.\n"))
                .containsExactly(new Problem(SOURCE, 2, "exported is in no table of docs/flows.md"));
    }

    @Test
    void findsARowWithoutAnOutcome() throws Exception {
        assertThat(problemsOf("| `exported`, `amended` | it is |\n"))
                .containsExactly(new Problem("docs/flows.md", 1, "amended is not the code of any outcome"));
    }

    @Test
    void findsAnOutcomeThatStandsInTheSectionOfAnotherService() throws Exception {
        assertThat(problemsOf("""
                        ## Orders

                        Owned by [orders](../orders/README.md).

                        | `not-mastered` | it is |

                        ## Stock

                        Owned by [stock](../stock/README.md).

                        | `exported` | it is |
                        """))
                .contains(new Problem(SOURCE, 2, "exported is in no table of docs/flows.md that belongs to orders"))
                .contains(new Problem(
                        "docs/flows.md", 11, "exported is not the code of any outcome that belongs to stock"));
    }

    @Test
    void acceptsACodeOfASharedModuleInEverySection() throws Exception {
        assertThat(problemsOf("""
                        ## Stock

                        Owned by [stock](../stock/README.md).

                        | `exported` | it is |
                        """)).isEmpty();
    }

    private List<Problem> problemsOf(String page) throws IOException {
        Files.writeString(folder.resolve("docs/flows.md"), page);
        return new OutcomeCheck().check(new SourceTree(folder)).problems();
    }
}
