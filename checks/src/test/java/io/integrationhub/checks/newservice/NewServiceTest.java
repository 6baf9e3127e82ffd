package io.integrationhub.checks.newservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        create("loyalty-sync", "member", "crm");

        // Then
        Path module = root.resolve("loyalty-sync-service");
        assertThat(module.resolve("src/main/java/io/integrationhub/loyaltysync/LoyaltySyncFlow.java"))
                .content()
                .contains("package io.integrationhub.loyaltysync;", "class LoyaltySyncFlow", "MemberMaster");
        assertThat(module.resolve("src/main/resources/mappings/crm-neutral/member.jsonata"))
                .exists();
        assertThat(module.resolve("src/main/resources/loyalty-sync.yml"))
                .content()
                .contains("service: loyalty-sync", "masters: [crm, commercetools]", "members.topic: member.inbound");
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
        create("loyalty-sync", "member", "crm");

        // Then
        assertThat(root.resolve("pom.xml"))
                .content()
                .contains("<module>loyalty-sync-service</module>\n    <module>example-service</module>");
        assertThat(root.resolve("checks/pom.xml"))
                .content()
                .contains("<artifactId>loyalty-sync-service</artifactId>", "<artifactId>example-service</artifactId>");
        assertThat(root.resolve("contracts/src/main/resources/META-INF/hub-services"))
                .content()
                .contains("\nloyalty-sync\n");
        assertThat(root.resolve("docs/settings/loyalty-sync.md"))
                .content()
                .contains("<!-- settings: loyalty-sync-service");
        assertThat(root.resolve("docs/settings/README.md")).content().contains("[loyalty-sync.md](loyalty-sync.md)");
        assertThat(root.resolve("docs/flows.md")).content().contains("## Members\n", "## Suppliers\n");
        assertThat(root.resolve("docs/runbook.md"))
                .content()
                .contains("### MEMBER_RESPONSE_UNREADABLE\n", "### SUPPLIER_RESPONSE_UNREADABLE\n");
    }

    @Test
    void doesNotOverwriteAService() {
        // Given
        create("loyalty-sync", "member", "crm");

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("loyalty-sync", "member", "crm"))
                .withMessage("loyalty-sync-service exists already");
    }

    @Test
    void sortsTheSettingsByTheirNewNames() throws IOException {
        // When
        create("loyalty-sync", "account", "crm");

        // Then
        List<String> settings = Files.readAllLines(root.resolve("docs/settings/loyalty-sync.md")).stream()
                .filter(line -> line.startsWith("| `HUB_"))
                .toList();
        assertThat(settings).hasSize(2).isSorted();
    }

    @Test
    void writesTheArticleThatANounWithAVowelNeeds() throws IOException {
        // When
        create("loyalty-sync", "account", "crm");

        // Then
        assertThat(Files.readString(root.resolve("loyalty-sync-service/README.md")))
                .contains("an account")
                .doesNotContain("a account");
    }

    @Test
    void rejectsANounThatAnotherServiceOwns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("other-orders", "order", "erp"))
                .withMessageContaining("another service owns it");
    }

    @ParameterizedTest
    @CsvSource({"Loyalty, member, crm, NAME", "loyalty, two words, crm, NOUN", "loyalty, member, CRM, SYSTEM"})
    void rejectsNamesThatJavaOrKafkaWouldReject(String name, String noun, String system, String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(name, noun, system))
                .withMessageStartingWith(argument);
    }

    private void create(String name, String noun, String system) {
        try {
            new NewService(root, name, noun, system).create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
