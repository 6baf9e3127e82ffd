package io.integrationhub.inventorythreshold.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.SampleTenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.poll.Source;
import io.integrationhub.test.fakes.BoundSections;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockFolderTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();

    @Test
    void cutsAFileIntoPartsThatAreNamedAfterIt() throws IOException {
        // Given
        put("stock.csv", "sku,available\nA,1\nB,2\nC,3\n");

        // When
        look(Map.of("part-size", "2", "full", "true"));

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
    void cutsTheListOfADocumentAndKeepsWhatElseItSays() throws IOException {
        // Given
        put("a.json", "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[1,2,3]}");

        // When
        look(Map.of("format", "json", "part-size", "2"));

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
        look(Map.of("format", "xml"));

        // Then
        assertThat(bodies())
                .containsExactly(
                        "[{\"sku\":\"A\"},{\"sku\":\"B\"}]",
                        "{\"full\":\"true\",\"item\":[{\"sku\":\"A\"},{\"sku\":\"B\"}]}");
    }

    @Test
    void givesTheSamePartsAgainWhenAProcessDiedOverAFile() throws IOException {
        // Given
        put("stock.csv", "sku,available\nA,1\nB,2\n");
        broker.failOnce(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no word"));

        // When
        assertThatThrownBy(() -> look(Map.of("part-size", "1"))).isInstanceOf(TransientFault.class);
        look(Map.of("part-size", "1"));
        put("stock.csv", "sku,available\nA,1\nB,2\n");
        Files.setLastModifiedTime(folder.resolve("stock.csv"), FileTime.from(TEN.plusSeconds(1)));
        look(Map.of("part-size", "1"));

        // Then
        assertThat(broker.records().stream().map(OutboundRecord::key).distinct())
                .hasSize(2);
        assertThat(broker.records()).hasSize(4);
        assertThat(names(".done")).hasSize(2);
    }

    @Test
    void putsAFileAsideThatCannotBeReadAndSaysWhy() throws IOException {
        // Given
        put("a.json", "[{\"sku\":");
        put("b.json", "[{\"sku\":\"B\",\"available\":1}]");

        // When
        look(Map.of("format", "json"));

        // Then
        assertThat(broker.records()).hasSize(1);
        assertThat(names(".failed")).hasSize(2).anyMatch(name -> name.endsWith(".reason"));
    }

    @Test
    void saysWhatCannotBeMeant() {
        assertThat(findings(Map.of("folder", "/nowhere/at/all", "part-size", "0", "every", "1ms")))
                .containsOnlyKeys(
                        "inventory-threshold.files.folder",
                        "inventory-threshold.files.part-size",
                        "inventory-threshold.files.every");
        assertThat(findings(Map.of("largest-file", "1MB", "format", "xml"))).isEmpty();
    }

    @Test
    void looksOnAnSftpServerWhoseKeyIsKnown() {
        // Given
        Map<String, String> settings = new HashMap<>(Map.of("sftp.host", "sftp.example.com"));

        // When
        Map<String, String> findings = findings(settings);
        settings.put("sftp.host-key", "SHA256:abc");
        settings.put("sftp.user", "hub");
        settings.put("sftp.password", "only-for-tests");

        // Then
        assertThat(findings)
                .containsOnlyKeys(
                        "inventory-threshold.files.sftp.host-key",
                        "inventory-threshold.files.sftp.user",
                        "inventory-threshold.files.sftp.password");
        assertThat(findings(settings)).isEmpty();
        assertThat(sources(tenant(settings))).extracting(Source::name).containsExactly("stock-sftp.acme");
    }

    @Test
    void looksNowhereForATenantWithoutAFolder() {
        assertThat(sources(tenant(Map.of()))).isEmpty();
    }

    private void look(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("folder", folder.toString());
        sources(tenant(all)).forEach(source -> source.look().run());
    }

    private List<Source> sources(Tenant tenant) {
        return new StockFolders(
                        new Tenants(List.of(tenant)), broker, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)))
                .sources();
    }

    private static Map<String, String> findings(Map<String, String> settings) {
        Tenant tenant = tenant(settings);
        Map<String, String> findings = new TreeMap<>();
        new StockFileChecks().check(tenant, tenant.section(StockFileSettings.SECTION), findings::put);
        return findings;
    }

    private static Tenant tenant(Map<String, String> settings) {
        return new Tenant(
                SampleTenants.ACME,
                Map.of(
                        "masters",
                        Map.of("inventory", "oms"),
                        InventorySettings.NAME,
                        SampleTenants.settings(Map.of()),
                        StockFileSettings.NAME,
                        BoundSections.bound(StockFileSettings.SECTION, settings)));
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

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
