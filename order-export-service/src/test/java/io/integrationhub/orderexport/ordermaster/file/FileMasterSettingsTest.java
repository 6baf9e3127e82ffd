package io.integrationhub.orderexport.ordermaster.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.Mappings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMasterSettingsTest {

    private static final Mappings MAPPINGS = RealMappings.compiler();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | '' | order-export.file.folder is missing",
                "/tmp | sftp.example.org | SHA256:a | and sftp.host are both set",
                "'' | sftp.example.org | '' | order-export.file.sftp.host-key must be",
                "'' | sftp.example.org | SHA256:a | order-export.file.sftp.password is missing"
            })
    void reportsMissingAndContradictoryPlaces(String path, String host, String key, String finding) {
        // Given
        List<String> findings = new ArrayList<>();
        Map<String, String> settings = new HashMap<>(Map.of("folder", path, "sftp.username", "hub"));
        if (!host.isEmpty()) {
            settings.putAll(Map.of("sftp.host", host, "sftp.host-key", key));
        }
        Tenant tenant = tenant(settings);

        // When
        new FileMasterSettingsCheck(FileMasterConfiguration.mapping(MAPPINGS))
                .check(
                        tenant,
                        tenant.section(FileMasterSettings.SECTION),
                        (property, problem) -> findings.add(property + " " + problem));

        // Then
        assertThat(findings).first().asString().contains(finding);
    }

    @Test
    void reportsAFolderThatTwoTenantsShare() {
        // Given
        List<String> findings = new ArrayList<>();
        FileMasterSettingsCheck checks = new FileMasterSettingsCheck(FileMasterConfiguration.mapping(MAPPINGS));
        Tenant acme = tenant(Map.of());
        Tenant bolt = new Tenant(new TenantId("bolt"), Map.of());
        checks.check(acme, acme.section(FileMasterSettings.SECTION), (property, problem) -> findings.add(problem));

        // When
        checks.check(
                BoundSections.with(
                        bolt,
                        Map.entry("masters", Map.of("order", "oms")),
                        BoundSections.entry(OrderExportSettings.SECTION, Map.of("adapter", "file")),
                        BoundSections.entry(FileMasterSettings.SECTION, Map.of("folder", folder.toString()))),
                acme.section(FileMasterSettings.SECTION),
                (property, problem) -> findings.add(problem));

        // Then
        assertThat(findings).singleElement().asString().startsWith("is also the folder of tenant acme");
    }

    @Test
    void reportsAMissingFolderAndAMalformedMapping() {
        // Given
        List<String> findings = new ArrayList<>();
        Tenant tenant = tenant(Map.of("folder", folder.resolve("nowhere").toString(), "mapping", "{"));

        // When
        new FileMasterSettingsCheck(FileMasterConfiguration.mapping(MAPPINGS))
                .check(
                        tenant,
                        tenant.section(FileMasterSettings.SECTION),
                        (property, problem) -> findings.add(property + " " + problem));

        // Then
        assertThat(findings)
                .anyMatch(finding -> finding.startsWith("order-export.file.folder '")
                        && finding.endsWith("is not a writable folder: create or mount it"))
                .anyMatch(finding ->
                        finding.startsWith("order-export.file.mapping order-export.file.mapping, line" + " 1"))
                .hasSize(2);
    }

    private Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("folder", folder.toString()));
        all.putAll(settings);
        all.values().removeIf(String::isEmpty);
        return BoundSections.with(
                SampleTenants.oms(Map.of("adapter", "file")), BoundSections.entry(FileMasterSettings.SECTION, all));
    }
}
