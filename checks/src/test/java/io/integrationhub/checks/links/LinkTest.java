package io.integrationhub.checks.links;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aPageToLinkTo() throws Exception {
        Files.createDirectory(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/other.md"), "# What `it` is, really?\n\n## Twice\n\n## Twice\n");
    }

    @Test
    @DisabledIfSystemProperty(named = "check.links", matches = "false")
    void everyLinkOfThisTreeLeadsSomewhere() {
        new LinkCheck().check(SourceTree.ofThisBuild()).requireClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](missing.md)",
                "[a](docs/missing.md)",
                "[a](docs/other.md#missing)",
                "[a](docs/other.md#twice-2)",
                "[a](#missing)",
                "[a](../outside.md)",
                "[a](/docs/other.md)",
                "![a](missing.png)",
                "[a][ref]\n\n[ref]: missing.md",
                "[a](<not an address>)",
            })
    void findsALinkThatLeadsNowhere(String markdown) throws Exception {
        assertThat(problemsOf(markdown)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](docs/other.md)",
                "[a](docs/)",
                "[a](docs/other.md#what-it-is-really)",
                "[a](docs/other.md#twice-1)",
                "# Here\n[a](#here)",
                "[a](https://example.org/missing)",
                "`[a](missing.md)`",
                "```\n[a](missing.md)\n```",
            })
    void allowsALinkThatLeadsSomewhere(String markdown) throws Exception {
        assertThat(problemsOf(markdown)).isEmpty();
    }

    @Test
    void saysWhereTheLinkStands() throws Exception {
        assertThat(problemsOf("# Title\n\nText\nand [a](missing.md)\n"))
                .containsExactly(new Problem("page.md", 4, "links to missing.md, which is not there"));
    }

    private List<Problem> problemsOf(String markdown) throws IOException {
        Files.writeString(folder.resolve("page.md"), markdown);
        return new LinkCheck().check(new SourceTree(folder)).problems();
    }
}
