package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The page of the stand-in's coverage says what is implemented; {@code -Dcoverage.apply=true} writes it anew. */
class CoveragePageTest {

    private static final Path PAGE = Path.of("../docs/commercetools-stand-in-coverage.md");

    @Test
    @DisabledIfSystemProperty(named = "coverage.apply", matches = "true")
    void saysWhatIsImplemented() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("the page; write it anew with -Dcoverage.apply=true")
                .isEqualTo(CoveragePage.write());
    }

    @Test
    @EnabledIfSystemProperty(named = "coverage.apply", matches = "true", disabledReason = "applies instead of checking")
    void writesThePage() throws IOException {
        Files.writeString(PAGE, CoveragePage.write());
    }
}
