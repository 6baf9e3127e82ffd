package io.integrationhub.checks.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final List<Term> TERMS = Term.parse(List.of(
            "# a comment",
            "gizmo | device | everywhere",
            "",
            "on the shelf | stored | everywhere",
            "thingy | value | names"));

    private final VocabularyCheck check = new VocabularyCheck(TERMS);

    @TempDir
    private Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.vocabulary", matches = "false")
    void thisTreeUsesStandardTerms() {
        VocabularyCheck.ofThisProject().check(SourceTree.ofThisBuild()).requireClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class StockGizmo {}",
                "class A { void isOnTheShelf() {} }",
                "class A { int ORDER_ON_THE_SHELF; }",
                "class A { void a(String lastThingy) {} }",
                "enum A { THINGY }",
                "record A(String thingy) {}",
                "record A() { public String code() { return \"last-thingy\"; } }",
                "/** An order on the shelf. */ class A {}"
            })
    void findsACoinedWordInAJavaFile(String source) throws Exception {
        Files.writeString(folder.resolve("A.java"), source);

        assertThat(problems()).isNotEmpty().allMatch(problem -> problem.file().equals("A.java"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Anythingy { String mythingy; }",
                "/** In one thingy: done. */ class A {}",
                "class A { int gizmosRun; }",
                "class A { String text() { return \"the last thingy\"; } }"
            })
    void acceptsOtherWords(String source) throws Exception {
        Files.writeString(folder.resolve("A.java"), source);

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.md", "settings.yml", "V1__table.sql", "event.json"})
    void findsACoinedWordInAText(String file) throws Exception {
        Files.writeString(folder.resolve(file), "first\nan_gizmo: 1\n");

        assertThat(problems()).containsExactly(new Problem(file, 2, "uses 'gizmo' (use: device)"));
    }

    @Test
    void findsACoinedWordInTheNameOfAColumn() throws Exception {
        Files.writeString(folder.resolve("V1__table.sql"), "-- one thingy per row\ncreate table a (thingy_at date)\n");

        assertThat(problems()).containsExactly(new Problem("V1__table.sql", 2, "uses 'thingy' (use: value)"));
    }

    @Test
    void findsACoinedWordInTheNameOfAFile() throws Exception {
        Files.writeString(folder.resolve("last-thingy.sql"), "select 1");

        assertThat(problems())
                .containsExactly(new Problem("last-thingy.sql", 0, "uses 'thingy' (use: value) in its name"));
    }

    @Test
    void refusesAListThatItCannotRead() {
        assertThatThrownBy(() -> Term.parse(List.of("gizmo | device")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gizmo");
    }

    private List<Problem> problems() {
        return check.check(new SourceTree(folder)).problems();
    }
}
