package io.integrationhub.checks.runbook;

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

class RunbookTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anEdgeWithOneFaultCode() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("orders/src/main/java"));
        Files.createDirectory(folder.resolve("docs"));
        Files.writeString(
                sources.resolve("OmsFault.java"),
                "enum OmsFault implements FaultCode {\n"
                        + " OMS_UNREACHABLE;\n"
                        + " static final int NO_CODE = 1;\n"
                        + "}\n");
    }

    @Test
    @DisabledIfSystemProperty(named = "check.runbook", matches = "false")
    void everyFaultCodeOfThisTreeIsInTheRunbook() {
        new RunbookCheck().check(SourceTree.ofThisBuild()).requireClean();
    }

    @Test
    void acceptsARunbookThatSaysWhatToDo() throws Exception {
        assertThat(problemsOf("# Runbook\n\n### `OMS_UNREACHABLE`\n\nAsk who runs it.\n"))
                .isEmpty();
    }

    @Test
    void findsACodeWithoutAHeading() throws Exception {
        assertThat(problemsOf("# Runbook\n"))
                .containsExactly(new Problem(
                        "orders/src/main/java/OmsFault.java", 2, "OMS_UNREACHABLE has no heading in docs/runbook.md"));
    }

    @Test
    void findsAHeadingThatSaysNothing() throws Exception {
        assertThat(problemsOf("### OMS_UNREACHABLE\n\n### More\n"))
                .extracting(Problem::text)
                .containsExactly("OMS_UNREACHABLE does not say what to do");
    }

    @Test
    void findsAHeadingOfACodeThatIsGone() throws Exception {
        assertThat(problemsOf("### OMS_UNREACHABLE\n\nAsk.\n\n### OMS_ON_FIRE\n\nRun.\n"))
                .containsExactly(new Problem("docs/runbook.md", 5, "OMS_ON_FIRE is no fault code any more"));
    }

    private List<Problem> problemsOf(String runbook) throws IOException {
        Files.writeString(folder.resolve("docs/runbook.md"), runbook);
        return new RunbookCheck().check(new SourceTree(folder)).problems();
    }
}
