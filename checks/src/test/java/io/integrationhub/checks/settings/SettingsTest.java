package io.integrationhub.checks.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String TIMEOUT = """
            {"name": "hub.tenants.tenant.oms.time-out", "type": "java.time.Duration",
             "description": "time to wait\\n  for an answer.", "defaultValue": "5s"}\
            """;
    private static final String FOREIGN = "{\"name\": \"server.port\", \"type\": \"java.lang.Integer\"}";
    private static final String EMPTY_TABLE = "# Settings\n\n<!-- settings: orders -->\n<!-- /settings -->\n";

    private final SettingsCheck check = new SettingsCheck();

    @TempDir
    Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.settings", matches = "false")
    @DisabledIfSystemProperty(named = "settings.apply", matches = "true")
    void everyTableOfThisTreeSaysWhatTheCodeSays() {
        check.check(SourceTree.ofThisBuild()).requireClean();
    }

    @Test
    @EnabledIfSystemProperty(named = "settings.apply", matches = "true", disabledReason = "applies instead of checking")
    void writesTheTablesOfThisTree() throws Exception {
        check.apply(SourceTree.ofThisBuild());
    }

    @Test
    void findsATableThatDiffers() throws Exception {
        // Given
        Path page = Files.writeString(folder.resolve("README.md"), EMPTY_TABLE);
        module(TIMEOUT);

        // When
        List<Problem> problems = check.check(new SourceTree(folder)).problems();

        // Then
        assertThat(problems)
                .containsExactly(new Problem("README.md", 0, "has another table of settings than the code"));
        assertThat(page).hasContent(EMPTY_TABLE);
    }

    @Test
    void writesATableThatThenAgrees() throws Exception {
        // Given
        Path page = Files.writeString(folder.resolve("README.md"), EMPTY_TABLE);
        module(TIMEOUT, FOREIGN);

        // When
        check.apply(new SourceTree(folder));

        // Then
        assertThat(check.check(new SourceTree(folder)).problems()).isEmpty();
        assertThat(page)
                .content()
                .contains("| `HUB_TENANTS_<TENANT>_OMS_TIME_OUT` | Time to wait for an answer. | `5s`" + " |\n")
                .doesNotContain("SERVER_PORT");
    }

    @Test
    void writesCodeOfDescriptionsAsCode() throws Exception {
        // Given
        Path page = Files.writeString(folder.resolve("README.md"), EMPTY_TABLE);
        module("""
                {"name": "hub.mapping", "type": "java.lang.String",
                 "description": "Mapping from {@code {a: {b: [{c}]}}} to {@code a=<b>}."}\
                """);

        // When
        check.apply(new SourceTree(folder));

        // Then
        assertThat(page).content().contains("| Mapping from `{a: {b: [{c}]}}` to `a=<b>`. |");
    }

    @Test
    void writesWhatAPersonNamesInAngleBrackets() {
        assertThat(variable("hub.tenants.tenant.orders.copies.name.path"))
                .isEqualTo("HUB_TENANTS_<TENANT>_ORDERS_COPIES_<NAME>_PATH");
        assertThat(variable("hub.tenants.tenant.systems.system.name"))
                .isEqualTo("HUB_TENANTS_<TENANT>_SYSTEMS_<SYSTEM>_NAME");
    }

    private static String variable(String name) {
        return new Setting(name, "java.lang.String", "Any.", "").variable();
    }

    @Test
    void writesEachSettingUnderItsLongestPrefix() throws Exception {
        // Given
        Path page = Files.writeString(folder.resolve("README.md"), """
                # Orders

                <!-- settings: orders hub.tenants.tenant.oms -->
                <!-- /settings -->

                # Rest

                <!-- settings: orders -->
                <!-- /settings -->
                """);
        module(TIMEOUT, "{\"name\": \"hub.mapping\", \"type\": \"a.B\", \"description\": \"File.\"}");

        // When
        check.apply(new SourceTree(folder));

        // Then
        assertThat(check.check(new SourceTree(folder)).problems()).isEmpty();
        assertThat(Files.readString(page).split("# Rest"))
                .satisfiesExactly(
                        oms -> assertThat(oms).contains("OMS_TIME_OUT").doesNotContain("HUB_MAPPING"),
                        rest -> assertThat(rest).contains("HUB_MAPPING").doesNotContain("OMS_TIME_OUT"));
    }

    @Test
    void findsSettingsThatNoPageHas() throws Exception {
        // Given
        module(TIMEOUT);

        // When
        List<Problem> problems = check.check(new SourceTree(folder)).problems();

        // Then
        assertThat(problems)
                .containsExactly(new Problem("orders", 0, "hub.tenants.tenant.oms.time-out is in no page's table"));
    }

    @Test
    void findsAModuleThatWasNotCompiledYet() throws Exception {
        // Given
        Path sources = Files.createDirectories(folder.resolve("orders/src/main/java"));
        Files.writeString(folder.resolve("orders/pom.xml"), "<project/>");
        Files.writeString(sources.resolve("Oms.java"), "@ConfigurationProperties(\"hub.oms\") record Oms(String a) {}");

        // When
        List<Problem> problems = check.check(new SourceTree(folder)).problems();

        // Then
        assertThat(problems).containsExactly(new Problem("orders", 0, "was not compiled yet"));
    }

    @Test
    void findsDescriptionsThatBreakTheRules() {
        assertThat(new Setting("hub.a", "java.lang.String", "", "").flaw()).isPresent();
        assertThat(new Setting("hub.a", "java.lang.String", "The name.", "").flaw())
                .isPresent();
        assertThat(new Setting("hub.a", "java.lang.String", "Name of it", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("full stop"));
        assertThat(new Setting("hub.a", "java.lang.Boolean", "Turns it on.", "").flaw())
                .isPresent();
        assertThat(new Setting("hub.a", "java.lang.Boolean", "Whether it is on.", "").flaw())
                .isEmpty();
    }

    private void module(String... properties) throws IOException {
        Path metadata = Files.createDirectories(folder.resolve("orders/target/classes/META-INF"));
        Files.writeString(folder.resolve("orders/pom.xml"), "<project/>");
        Files.writeString(
                metadata.resolve("spring-configuration-metadata.json"),
                "{\"properties\": [" + String.join(",", properties) + "]}");
    }
}
