package io.integrationhub.checks.newservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewServiceTest {

    private static final List<String> COPIED = List.of(
            "example-service",
            "docs/flows.md",
            "docs/runbook.md",
            "docs/settings",
            "pom.xml",
            "checks/pom.xml",
            "contracts/src/main/resources");

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheProject() throws IOException {
        Path project = SourceTree.ofThisBuild().root();
        for (String copied : COPIED) {
            try (Stream<Path> files = Files.walk(project.resolve(copied))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/target/"))
                        .toList()) {
                    Path copy = root.resolve(project.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void copiesTheExampleUnderNewNames() throws IOException {
        // When
        create("specimen-sync", "specimen", "crm");

        // Then
        Path module = root.resolve("specimen-sync-service");
        assertThat(module.resolve("src/main/java/io/integrationhub/specimensync/SpecimenSyncFlow.java"))
                .content()
                .contains("package io.integrationhub.specimensync;", "class SpecimenSyncFlow", "SpecimenMaster");
        assertThat(module.resolve("src/main/resources/mappings/crm-neutral/specimen.jsonata"))
                .exists();
        assertThat(module.resolve("src/main/resources/specimen-sync.yml"))
                .content()
                .contains(
                        "service: specimen-sync", "masters: [crm, commercetools]", "specimens.topic: specimen.inbound");
        try (Stream<Path> files = Files.walk(module)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(root.relativize(file) + Files.readString(file))
                            .doesNotContainIgnoringCase("supplier")
                            .doesNotContain("example-service", "ERP", " erp"));
        }
    }

    @Test
    void addsItsModuleItsPagesAndItsName() {
        // When
        create("specimen-sync", "specimen", "crm");

        // Then
        assertThat(root.resolve("pom.xml"))
                .content()
                .contains("<module>specimen-sync-service</module>\n    <module>example-service</module>");
        assertThat(root.resolve("checks/pom.xml"))
                .content()
                .contains("<artifactId>specimen-sync-service</artifactId>", "<artifactId>example-service</artifactId>");
        assertThat(root.resolve("contracts/src/main/resources/META-INF/hub-services"))
                .content()
                .contains("\nspecimen-sync\n");
        assertThat(root.resolve("docs/settings/specimen-sync.md"))
                .content()
                .contains("<!-- settings: specimen-sync-service");
        assertThat(root.resolve("docs/settings/README.md")).content().contains("[specimen-sync.md](specimen-sync.md)");
        assertThat(root.resolve("docs/flows.md")).content().contains("## Specimens\n", "## Suppliers\n");
        assertThat(root.resolve("docs/runbook.md"))
                .content()
                .contains("### SPECIMEN_RESPONSE_UNREADABLE\n", "### SUPPLIER_RESPONSE_UNREADABLE\n");
    }

    @Test
    void doesNotOverwriteAService() {
        // Given
        create("specimen-sync", "specimen", "crm");

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("specimen-sync", "specimen", "crm"))
                .withMessage("specimen-sync-service exists already");
    }

    @Test
    void sortsTheSettingsByTheirNewNames() throws IOException {
        // When
        create("specimen-sync", "artifact", "crm");

        // Then
        List<String> settings = Files.readAllLines(root.resolve("docs/settings/specimen-sync.md")).stream()
                .filter(line -> line.startsWith("| `HUB_"))
                .toList();
        assertThat(settings).hasSize(2).isSorted();
    }

    @Test
    void writesTheArticleThatANounWithAVowelNeeds() throws IOException {
        // When
        create("specimen-sync", "artifact", "crm");

        // Then
        assertThat(Files.readString(root.resolve("specimen-sync-service/README.md")))
                .contains("an artifact")
                .doesNotContain("a artifact");
        assertThat(
                        Files.readString(
                                root.resolve(
                                        "specimen-sync-service/src/test/java/io/integrationhub/specimensync/travel/ArtifactTravelTest.java")))
                .contains("readsAnArtifactFromItsMaster");
    }

    @Test
    void saysHowTheServiceIsRun() {
        // When
        create("specimen-sync", "specimen", "crm");

        // Then
        assertThat(root.resolve("specimen-sync-service/README.md"))
                .content()
                .contains("./hub run specimen-sync\n")
                .doesNotContain("run example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Specimen         | specimen  | crm | NAME
                    specimen-service | specimen  | crm | NAME
                    supplier-sync    | specimen  | crm | NAME
                    example          | specimen  | crm | example-service exists already
                    specimen         | two words | crm | NOUN
                    specimen         | company   | crm | NOUN
                    specimen         | address   | crm | NOUN
                    specimen         | box       | crm | NOUN
                    specimen         | branch    | crm | NOUN
                    specimen         | wish      | crm | NOUN
                    specimen         | broker    | crm | NOUN
                    specimen         | return    | crm | NOUN 'return': Java reserves the word
                    import           | specimen  | crm | NAME 'import': Java reserves the word
                    specimen         | number    | crm | NOUN 'number': Java has a class Number
                    specimen         | tenant    | crm | NOUN 'tenant': the service uses another class Tenant
                    specimen         | specimen  | CRM | SYSTEM
                    other-orders     | order     | erp | NOUN 'order': another service owns it
                    """)
    void rejectsWhatIsTakenOrCannotBeAName(String name, String noun, String system, String problem) throws IOException {
        // Given
        Map<String, String> before = contents();

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(name, noun, system))
                .withMessageStartingWith(problem);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void acceptsANounWhosePluralEndsInSAlone() {
        // When
        create("specimen-sync", "specimenkey", "crm");

        // Then
        assertThat(root.resolve("docs/flows.md")).content().contains("## Specimenkeys\n");
    }

    private void create(String name, String noun, String system) {
        try {
            new NewService(root, name, noun, system).create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
