package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockFileTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();

    @Test
    void publishesPartsThatAreIdentifiedByTheFile() throws IOException {
        // Given
        put("stock.csv", "sku,available\nA,1\nB,2\nC,3\n");

        // When
        process(Map.of("part-size", "2", "full-feed", "true"));

        // Then
        assertThat(bodies())
                .containsExactly(
                        "[{\"sku\":\"A\",\"available\":\"1\"},{\"sku\":\"B\",\"available\":\"2\"}]",
                        "[{\"sku\":\"C\",\"available\":\"3\"}]");
        OutboundRecord second = broker.records().getLast();
        assertThat(second.destination()).isEqualTo("hub.acme.inventory.inbound");
        assertThat(second.key()).startsWith("stock.csv ");
        assertThat(second.headers())
                .containsEntry("hub-feed", second.key())
                .containsEntry("hub-feed-part", "2")
                .containsEntry("hub-feed-parts", "2")
                .containsEntry("hub-feed-as-of", TEN.toString())
                .containsEntry("hub-feed-full", "true");
        assertThat(names(".done")).singleElement().asString().endsWith("-stock.csv");
    }

    @Test
    void dividesTheListInADocumentAndRepeatsItsOtherFields() throws IOException {
        // Given
        put("a.json", "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[1,2,3]}");

        // When
        process(Map.of("format", "json", "part-size", "2"));

        // Then
        assertThat(bodies())
                .containsExactly(
                        "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[1,2]}",
                        "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[3]}");
    }

    @Test
    void readsXml() throws IOException {
        // Given
        put("a.xml", "<stock><item><sku>A</sku></item><item><sku>B</sku></item></stock>");
        put("b.xml", "<stock full=\"true\"><item><sku>A</sku></item><item><sku>B</sku></item></stock>");

        // When
        process(Map.of("format", "xml"));

        // Then
        assertThat(bodies())
                .containsExactly(
                        "[{\"sku\":\"A\"},{\"sku\":\"B\"}]",
                        "{\"full\":\"true\",\"item\":[{\"sku\":\"A\"},{\"sku\":\"B\"}]}");
    }

    @Test
    void publishesTheSamePartsAgainAfterACrash() throws IOException {
        // Given
        put("stock.csv", "sku,available\nA,1\nB,2\n");
        broker.failOnce(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no broker"));

        // When
        assertThatThrownBy(() -> process(Map.of("part-size", "1"))).isInstanceOf(TransientFault.class);
        process(Map.of("part-size", "1"));
        put("stock.csv", "sku,available\nA,1\nB,2\n");
        Files.setLastModifiedTime(folder.resolve("stock.csv"), FileTime.from(TEN.plusSeconds(1)));
        process(Map.of("part-size", "1"));

        // Then
        assertThat(broker.records().stream().map(OutboundRecord::key).distinct())
                .hasSize(2);
        assertThat(broker.records()).hasSize(4);
        assertThat(names(".done")).hasSize(2);
    }

    @Test
    void movesAnUnreadableFileAsideWithTheReason() throws IOException {
        // Given
        put("a.json", "[{\"sku\":");
        put("b.json", "[{\"sku\":\"B\",\"available\":1}]");

        // When
        process(Map.of("format", "json"));

        // Then
        assertThat(broker.records()).hasSize(1);
        assertThat(names(".failed")).hasSize(2).anyMatch(name -> name.endsWith(".reason"));
    }

    @Test
    void readsFromAnSftpServerIfOneIsConfigured() {
        // Given
        Tenant tenant = tenant(Map.of(
                "sftp.host", "sftp.example.com",
                "sftp.host-key", "SHA256:abc",
                "sftp.user", "hub",
                "sftp.password", "only-for-tests"));

        // Then
        assertThat(jobs(tenant)).extracting(PeriodicJob::name).containsExactly("inventory-threshold-sftp");
    }

    @Test
    void readsNoFilesOfATenantWithoutAFolder() {
        assertThat(jobs(tenant(Map.of()))).isEmpty();
    }

    @Test
    void readsNoFilesWhereCommercetoolsIsTheMaster() {
        // Given
        Tenant tenant = SampleTenants.withMaster("commercetools", Map.of("inbound-files.folder", folder.toString()));

        // Then
        assertThat(jobs(tenant)).isEmpty();
    }

    private void process(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("folder", folder.toString());
        Tenant tenant = tenant(all);
        jobs(tenant).forEach(job -> job.run(tenant));
    }

    /** The jobs that run for a tenant. */
    private List<PeriodicJob> jobs(Tenant tenant) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        return InventorySettings.INBOUND_FILES.jobs(new StockFileConsumer(broker), later).jobs().stream()
                .filter(job -> job.isFor(tenant))
                .toList();
    }

    private static Tenant tenant(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("inbound-files." + name, value));
        return SampleTenants.oms(prefixed).tenant();
    }

    private List<String> bodies() {
        return broker.records().stream()
                .map(record -> new String(record.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(TEN));
    }

    private List<String> names(String subfolder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
