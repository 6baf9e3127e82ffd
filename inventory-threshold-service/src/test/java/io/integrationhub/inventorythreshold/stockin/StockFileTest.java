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
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
import java.nio.charset.Charset;
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
        put(
                "a.json",
                "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[%s,%s,%s]}".formatted(item("A"), item("B"), item("C")));

        // When
        process(Map.of("format", "json", "part-size", "2", "mapping", "preset:oms-neutral/stock-report"));

        // Then
        assertThat(bodies())
                .containsExactly(
                        "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[%s,%s]}".formatted(item("A"), item("B")),
                        "{\"asOf\":\"2026-11-01T10:00:00Z\",\"items\":[%s]}".formatted(item("C")));
    }

    @Test
    void readsXml() throws IOException {
        // Given
        put(
                "a.xml",
                "<stock><item><sku>A</sku><available>1</available></item><item><sku>B</sku><change>1</change></item></stock>");

        // When
        process(Map.of("format", "xml"));

        // Then
        assertThat(bodies()).containsExactly("[{\"sku\":\"A\",\"available\":\"1\"},{\"sku\":\"B\",\"change\":\"1\"}]");
    }

    @Test
    void readsXmlWithARootThatStatesMore() throws IOException {
        // Given
        put("b.xml", "<stock full=\"true\"><item><sku>A</sku></item><item><sku>B</sku></item></stock>");

        // When
        process(Map.of("format", "xml", "mapping", "{ 'items': [item.{ 'sku': sku, 'available': 1 }] }"));

        // Then
        assertThat(bodies()).containsExactly("{\"full\":\"true\",\"item\":[{\"sku\":\"A\"},{\"sku\":\"B\"}]}");
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
    void publishesRowsThatCannotBeReadAloneWithPlaceAndValue() throws IOException {
        // Given
        put("stock.csv", "sku,available\nA,1\nB,n/a\nC,1.234\nD,4\n");

        // When
        process(Map.of("part-size", "2", "full-feed", "true"));

        // Then
        assertThat(broker.records())
                .extracting(OutboundRecord::key)
                .startsWith("B", "C")
                .hasSize(3);
        assertThat(bodies().getFirst()).isEqualTo("[{\"sku\":\"B\",\"available\":\"n/a\"}]");
        assertThat(broker.records().getFirst().headers())
                .containsEntry("hub-origin", "stock.csv, row 3")
                .containsEntry("hub-feed-full", "false");
        assertThat(broker.records().getLast().headers())
                .containsEntry("hub-feed-unreadable", "parked")
                .containsEntry("hub-feed-full", "true");
        Path findings = only(".done", ".findings");
        assertThat(Files.readAllLines(findings))
                .satisfiesExactly(
                        b -> assertThat(b)
                                .startsWith("sku B: stock.csv, row 3 cannot be read: the field /items/0/available:"
                                        + " 'n/a' is not a number"),
                        c -> assertThat(c)
                                .startsWith("sku C: stock.csv, row 4 cannot be read: the field /items/0/available:"
                                        + " '1.234' is not a whole number"));
    }

    @Test
    void readsAFileAsAGermanExcelWritesIt() throws IOException {
        // Given
        String rows = "sku;text;available\r\nA;groß;1\r\nB;\"klein; fein\";2\r\nC;zu;viel;3\r\n";
        Files.write(folder.resolve("stock.csv"), rows.getBytes(Charset.forName("windows-1252")));

        // When
        process(Map.of());

        // Then
        assertThat(bodies())
                .hasSize(2)
                .allSatisfy(body ->
                        assertThat(body).contains("{\"hub-unreadable\":\"it has 4 cells, and there are 3 columns;"));
        assertThat(bodies().getLast())
                .contains("{\"sku\":\"A\",\"text\":\"groß\",\"available\":\"1\"}", "\"text\":\"klein; fein\"");
    }

    @Test
    void namesTheColumnsOfAFileWithoutReadableRows() throws IOException {
        // Given
        put("stock.csv", "article;quantity\nA;1\n");

        // When
        process(Map.of());

        // Then
        Path reason = only(".failed", ".reason");
        assertThat(reason)
                .content()
                .contains("stock.csv, row 2 cannot be read: items.sku is missing; its columns are article, quantity"
                        + " (separator ';', UTF-8)");
    }

    @Test
    void publishesNothingOfAFileThatExceedsTheErrorBudget() throws IOException {
        // Given
        put("stock.csv", "sku,available\n" + "A,1\n".repeat(89) + "B,n/a\n".repeat(11));

        // When
        process(Map.of());

        // Then
        assertThat(broker.records()).isEmpty();
        Path reason = only(".failed", ".reason");
        assertThat(reason)
                .content()
                .startsWith("ERROR_BUDGET_EXCEEDED: stock.csv: 11 of 100 items cannot be read")
                .contains("stock.csv, row 91");
    }

    @Test
    void readsFromAnSftpServerIfOneIsConfigured() {
        // Given
        Tenant tenant = tenant(Map.of(
                "sftp.host", "sftp.example.com",
                "sftp.host-key", "SHA256:abc",
                "sftp.username", "hub",
                "sftp.password", "only-for-tests"));

        // Then
        assertThat(jobs(tenant)).extracting(PeriodicJob::name).containsExactly("inventory-threshold-sftp");
    }

    @Test
    void readsNoFilesWithoutAFolderOrWhereCommercetoolsIsTheMaster() {
        // Given
        Tenant tenant = SampleTenants.withMaster("commercetools", Map.of("inbound-files.folder", folder.toString()));

        // Then
        assertThat(jobs(tenant)).isEmpty();
        assertThat(jobs(tenant(Map.of()))).isEmpty();
    }

    private void process(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("folder", folder.toString());
        all.put("settle-time", "0s");
        Tenant tenant = tenant(all);
        jobs(tenant).forEach(job -> job.run(tenant));
    }

    /** The jobs that run for a tenant. */
    private List<PeriodicJob> jobs(Tenant tenant) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        StockReportReader reader = StockReportReader.of(RealMappings.compiler(), later);
        return InventorySettings.INBOUND_FILES.jobs(new StockFileConsumer(reader, broker), later).jobs().stream()
                .filter(job -> job.isFor(tenant))
                .toList();
    }

    private static Tenant tenant(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>(Map.of("inbound-mapping", "preset:file/stock-report"));
        settings.forEach((name, value) ->
                prefixed.put(name.equals("mapping") ? "inbound-mapping" : "inbound-files." + name, value));
        return SampleTenants.oms(prefixed).tenant();
    }

    private List<String> bodies() {
        return broker.records().stream()
                .map(record -> new String(record.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String item(String sku) {
        return "{\"sku\":\"" + sku + "\",\"available\":1}";
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(TEN));
    }

    private Path only(String subfolder, String suffix) throws IOException {
        List<String> found =
                names(subfolder).stream().filter(name -> name.endsWith(suffix)).toList();
        assertThat(found).hasSize(1);
        return folder.resolve(subfolder).resolve(found.getFirst());
    }

    private List<String> names(String subfolder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
