package io.integrationhub.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {

    private final StyleCheck check = new StyleCheck();

    @TempDir
    Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.style", matches = "false")
    void thisTreeHasNoDumpingGroundsAndNothingLeftToDo() {
        check.check(JavaSources.parse(SourceTree.ofThisBuild())).requireClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class StringUtils {}",
                "class OrderHelper {}",
                "interface TenantManager {}",
                "class OrdersImpl {}",
                "class AbstractOrderBase {}",
                "class A { record Misc() {} }",
                "package io.common; class A {}",
                "package io.util.order; class A {}",
                "import java.util.*; class A {}",
                "import static java.util.Map.*; class A {}",
                "import module java.base; class A {}",
                "import lombok.Data; class A {}",
                "class A {} // TO" + "DO later",
                "/**\n * @auth" + "or me\n */\nclass A {}",
            })
    void findsWhatTheHouseStyleRulesOut(String source) throws Exception {
        // Given
        Files.writeString(folder.resolve("A.java"), source);

        // When
        var verdict = check.check(JavaSources.parse(new SourceTree(folder)));

        // Then
        assertThat(verdict.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class Database {}", "class Implicit {}", "package io.order; import java.util.List; class A {}"})
    void allowsOrdinaryNames(String source) throws Exception {
        // Given
        Files.writeString(folder.resolve("A.java"), source);

        // When
        var verdict = check.check(JavaSources.parse(new SourceTree(folder)));

        // Then
        assertThat(verdict.problems()).isEmpty();
    }
}
