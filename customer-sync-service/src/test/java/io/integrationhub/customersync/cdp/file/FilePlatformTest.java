package io.integrationhub.customersync.cdp.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.SampleSends;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.TargetMappings;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.file.SftpServer;
import io.integrationhub.test.fakes.RealMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePlatformTest {

    @TempDir
    private Path folder;

    private final FilePlatform platform = new FilePlatform(new TargetMappings(RealMappings.compiler()));

    @Test
    void writesALineOfJsonPerChangeOnce() throws IOException {
        // When
        platform.send(destination("json", "preset:profile-neutral/profile"), SampleSends.of(SampleProfiles.customer()));
        platform.send(destination("json", "preset:profile-neutral/profile"), SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).startsWith("customer-" + SampleProfiles.ID + "-000001-");
            assertThat(Files.readString(file)).endsWith("}\n").contains("\"email\":\"Jane.Doe@example.com\"");
        });
    }

    @Test
    void writesCsvWithoutFormulas() throws IOException {
        // Given
        var person = SampleProfiles.customer(1, "=cmd|' /C calc'!A0", SampleProfiles.EMAIL, List.of());

        // When
        platform.send(destination("csv", "{\"first\": firstName, \"phone\": phone}"), SampleSends.of(person));

        // Then
        assertThat(Files.readString(files().getFirst()))
                .startsWith("first,phone\n")
                .contains("'=cmd", "+4930123456");
    }

    @Test
    void writesAFileToAnSftpServerOnce() throws IOException {
        // Given
        try (SftpServer server = new SftpServer(folder)) {
            Destination erp = new Destination(
                    SampleProfiles.tenant(Map.of(
                            "targets.erp.adapter",
                            "file",
                            "targets.erp.file.sftp.host",
                            "localhost",
                            "targets.erp.file.sftp.port",
                            String.valueOf(server.port()),
                            "targets.erp.file.sftp.host-key",
                            server.fingerprint(),
                            "targets.erp.file.sftp.username",
                            "hub",
                            "targets.erp.file.sftp.password",
                            SftpServer.PASSWORD.value())),
                    Target.ERP);

            // When
            platform.send(erp, SampleSends.of(SampleProfiles.customer()));
            platform.send(erp, SampleSends.of(SampleProfiles.customer()));

            // Then
            assertThat(files())
                    .singleElement()
                    .satisfies(
                            file -> assertThat(Files.readString(file)).contains("\"email\":\"Jane.Doe@example.com\""));
            Instant later = Instant.now().plus(Duration.ofHours(1));
            assertThat(FilePlatform.folder(erp)
                            .untaken(Duration.ofMinutes(1), later)
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void namesFilesThatTheirReaderHasNotTakenInTime() throws IOException {
        // Given
        Tenant tenant = SampleProfiles.tenant(Map.of(
                "targets.erp.adapter", "file",
                "targets.erp.file.folder", folder.toString(),
                "targets.erp.file.taken-within", "4h"));
        platform.send(new Destination(tenant, Target.ERP), SampleSends.of(SampleProfiles.customer()));
        Tenants tenants = new Tenants(List.of(tenant));
        var inTime = new UntakenFiles(platform, tenants, InstantSource.system());
        var tooLate = new UntakenFiles(platform, tenants, () -> Instant.now().plus(Duration.ofHours(5)));

        // When, Then
        assertThat(tooLate.isFor(tenant)).isTrue();
        assertThat(inTime.examine(tenant.id())).singleElement().matches(Diagnosis::ok);
        assertThat(tooLate.examine(tenant.id())).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.ok()).isFalse();
            assertThat(diagnosis.finding()).startsWith("1 were not taken in time");
        });

        // When
        Files.delete(files().getFirst());

        // Then
        assertThat(tooLate.examine(tenant.id())).singleElement().matches(Diagnosis::ok);
    }

    @Test
    void asksToEraseAProfile() throws IOException {
        // Given
        ExportEntry entry = ExportEntry.none(SampleProfiles.customer().id());

        // When
        platform.erase(destination("json", "preset:profile-neutral/profile"), entry, SampleProfiles.EMAIL);

        // Then
        assertThat(Files.readString(files().getFirst()))
                .contains("\"erased\":true")
                .doesNotContain("example.com");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Destination destination(String format, String mapping) {
        return new Destination(
                SampleProfiles.tenant(Map.of(
                        "targets.erp.adapter",
                        "file",
                        "targets.erp.file.folder",
                        folder.toString(),
                        "targets.erp.file.format",
                        format,
                        "targets.erp.file.mapping",
                        mapping)),
                Target.ERP);
    }
}
