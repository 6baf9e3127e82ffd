package io.integrationhub.checks.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

    private static final String BADLY_FORMATTED = "class  A{int x ;}\n";

    private final JavaFormat format = new JavaFormat();

    @TempDir Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.format", matches = "false")
    @DisabledIfSystemProperty(named = "format.apply", matches = "true")
    void everySourceOfThisTreeIsFormatted() {
        format.check(SourceTree.ofThisBuild()).requireClean();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "format.apply",
            matches = "true",
            disabledReason = "applies instead of checking")
    void appliesTheFormatToThisTree() throws Exception {
        format.apply(SourceTree.ofThisBuild(), System.getProperty("format.below", ""))
                .forEach(file -> System.out.println("formatted " + file));
    }

    @Test
    void findsABadlyFormattedSource() throws Exception {
        // Given
        Files.writeString(folder.resolve("A.java"), BADLY_FORMATTED);

        // When
        Verdict verdict = format.check(new SourceTree(folder));

        // Then
        assertThat(verdict.problems())
                .containsExactly(new Problem("A.java", 0, "is not formatted"));
    }

    @Test
    void findsASourceThatIsNoJava() throws Exception {
        // Given
        Files.writeString(folder.resolve("A.java"), "klass A {}\n");

        // When
        Verdict verdict = format.check(new SourceTree(folder));

        // Then
        assertThat(verdict.problems())
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .startsWith("cannot be");
    }

    @Test
    void appliesTheFormatOnlyBelowTheGivenFolder() throws Exception {
        // Given
        Path mine =
                Files.writeString(
                        Files.createDirectory(folder.resolve("mine")).resolve("A.java"),
                        BADLY_FORMATTED);
        Path other = Files.writeString(folder.resolve("A.java"), BADLY_FORMATTED);

        // When
        format.apply(new SourceTree(folder), "mine/");

        // Then
        assertThat(mine).hasContent("class A {\n    int x;\n}\n");
        assertThat(other).hasContent(BADLY_FORMATTED);
    }
}
