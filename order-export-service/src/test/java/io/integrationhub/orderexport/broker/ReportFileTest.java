package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private final ReportReader reader = new BrokerConfiguration()
            .reportReader(
                    TenantMappings.of(
                            OrderExportSettings.SECTION,
                            "inbound-mapping",
                            OrderExportSettings::inboundMapping,
                            RealMappings.compiler()),
                    InstantSource.system());

    private static final String SHIPPED =
            "{\"occurredAt\":\"2026-11-02T08:00:00Z\",\"order\":{\"number\":\"%s\"},\"status\":\"shipped\"}";

    @TempDir
    private Path folder;

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();

    @Test
    void publishesEveryReportOfAFileWithItsOrderAsTheKey() throws IOException {
        // Given
        put("a.json", "[" + SHIPPED.formatted("SO-1") + "," + SHIPPED.formatted("SO-2") + "]");

        // When
        run(tenant(Map.of()));

        // Then
        assertThat(broker.records())
                .extracting(OutboundRecord::destination, OutboundRecord::key)
                .containsExactly(tuple("hub.acme.order.inbound", "SO-1"), tuple("hub.acme.order.inbound", "SO-2"));
        assertThat(names(".done")).singleElement().asString().endsWith("-a.json");
        assertThat(names("")).isEmpty();
    }

    @Test
    void readsTheRowsOfACsvFileAsOneReportPerOrderAndTime() throws IOException {
        // Given
        put("a.csv", """
                order,occurredAt,status,lineId,quantity,delivery,parcel,carrier,trackingId,trackingUrl,return,returnStatus,refunded
                SO-1,2026-11-02T08:00:00Z,shipped,l1,2,D1,P1,DHL,T1,,,,
                SO-1,2026-11-02T08:00:00Z,shipped,l2,1,D1,P1,DHL,T1,,,,
                SO-2,2026-11-02T08:00:00Z,,l3,1,,,,,,R1,returned,true
                """);
        Tenant tenant = tenant(Map.of("inbound-files.format", "csv", "inbound-mapping", "preset:file/report"));

        // When
        run(tenant);

        // Then
        OrderReport shipped = read(tenant, 0);
        assertThat(shipped.status()).contains("shipped");
        assertThat(shipped.deliveries()).hasSize(1);
        assertThat(shipped.deliveries().getFirst().lines()).hasSize(2);
        assertThat(shipped.deliveries().getFirst().parcels().getFirst().trackingId())
                .isEqualTo("T1");
        OrderReport returned = read(tenant, 1);
        assertThat(returned.order().value()).isEqualTo("SO-2");
        assertThat(returned.status()).isEmpty();
        assertThat(returned.returns().getFirst().refunded()).contains(true);
        assertThat(broker.records()).hasSize(2);
    }

    @Test
    void readsAnXmlFileWithListsOfOne() throws IOException {
        // Given
        put("a.xml", """
                <reports><report><occurredAt>2026-11-02T08:00:00Z</occurredAt><order><number>SO-1</number></order>
                <lines><lineId>l1</lineId><quantity>2</quantity><status>shipped</status></lines></report></reports>
                """);
        Tenant tenant = tenant(Map.of("inbound-files.format", "xml"));

        // When
        run(tenant);

        // Then
        assertThat(read(tenant, 0).lines().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void movesAnUnreadableFileToFailedWithTheReason() throws IOException {
        // Given
        put("broken.json", "[{\"order\": SO-1}]");
        put("good.json", SHIPPED.formatted("SO-1"));

        // When
        run(tenant(Map.of()));

        // Then
        assertThat(broker.records()).hasSize(1);
        Path reason = folder.resolve(".failed")
                .resolve(names(".failed").stream()
                        .filter(name -> name.endsWith(".reason"))
                        .findFirst()
                        .orElseThrow());
        assertThat(reason).content().startsWith("FILE_MALFORMED: a file cannot be read: line 1," + " column");
    }

    @Test
    void rejectsAFileWithoutAKeyColumn() throws IOException {
        // Given
        put("a.csv", "number,occurredAt\nSO-1,2026-11-02T08:00:00Z\n");

        // When
        run(tenant(Map.of("inbound-files.format", "csv")));

        // Then
        assertThat(names(".failed")).hasSize(2);
        assertThat(broker.records()).isEmpty();
    }

    @Test
    void leavesAnUnreadableReportToTheFlow() throws IOException {
        // Given
        put("a.json", "{\"status\":\"shipped\"}");

        // When
        run(tenant(Map.of()));

        // Then
        assertThat(broker.records()).extracting(OutboundRecord::key).containsExactly("unknown");
        assertThat(broker.records().getFirst().headers()).containsEntry("hub-origin", "a.json");
    }

    @Test
    void publishesTheReadableReportsOfAFileAndNamesTheOthersWithPlaceAndValue() throws IOException {
        // Given
        put("a.csv", """
                order,occurredAt,status,lineId,quantity,lineStatus,delivery,parcel,return
                SO-1,2026-11-02T08:00:00Z,shipped,l1,2,,D1,,
                SO-2,2026-11-02T08:00:00Z,shipped,l1,"1,5",,D1,,
                SO-3,02.11.2026,shipped,,,,,,
                """);
        Tenant tenant = tenant(Map.of("inbound-files.format", "csv", "inbound-mapping", "preset:file/report"));

        // When
        run(tenant);

        // Then
        assertThat(broker.records()).extracting(OutboundRecord::key).containsExactly("SO-1", "SO-2", "unknown");
        Path findings = folder.resolve(".done")
                .resolve(names(".done").stream()
                        .filter(name -> name.endsWith(".findings"))
                        .findFirst()
                        .orElseThrow());
        assertThat(Files.readAllLines(findings))
                .satisfiesExactly(
                        second -> assertThat(second)
                                .contains("a.csv, row 3 cannot be read: the field /deliveries/0/lines/0/quantity:"
                                        + " '1,5' is not a number"),
                        third -> assertThat(third)
                                .startsWith("a.csv, row 4 cannot be read: the field /occurredAt: '02.11.2026'"));
    }

    @Test
    void publishesNothingOfAFileThatExceedsTheErrorBudget() throws IOException {
        // Given
        put("a.json", "[" + SHIPPED.formatted("SO-1") + ",{}".repeat(11) + "]");

        // When
        run(tenant(Map.of()));

        // Then
        assertThat(broker.records()).isEmpty();
        assertThat(names(".failed")).hasSize(2);
    }

    @Test
    void readsNumbersTimesAndBooleansAsTheTenantWritesThem() throws IOException {
        // Given
        put("a.csv", """
                order,occurredAt,status,lineId,quantity,lineStatus,delivery,return,returnStatus,refunded,refund
                4711,02.11.2026 09:00,,l1,"1.000",,,R1,returned,ja,"1.234,50"
                """);
        Tenant tenant = BoundSections.with(
                tenant(Map.of("inbound-files.format", "csv", "inbound-mapping", "preset:file/report")),
                BoundSections.entry(
                        InboundSettings.SECTION,
                        Map.of(
                                "decimal-separator", "comma",
                                "grouping-separator", "point",
                                "time-zone", "Europe/Berlin",
                                "time-formats", "dd.MM.yyyy HH:mm",
                                "true-values", "ja")));

        // When
        run(tenant);

        // Then
        OrderReport report = read(tenant, 0);
        assertThat(report.order().value()).isEqualTo("4711");
        assertThat(report.version().occurredAt()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(report.returns().getFirst().quantity()).isEqualTo(1000);
        assertThat(report.returns().getFirst().refunded()).contains(true);
        assertThat(report.returns().getFirst().refund()).contains(new BigDecimal("1234.50"));
    }

    @Test
    void keepsAFileUntilTheBrokerHasAllOfIt() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        put("a.json", SHIPPED.formatted("SO-1"));
        broker.failOnce(new TransientFault(StreamFault.BROKER_UNREACHABLE, "unreachable"));

        // When
        assertThatThrownBy(() -> run(tenant)).isInstanceOf(TransientFault.class);
        run(tenant);

        // Then
        assertThat(broker.records()).hasSize(1);
        assertThat(names(".done")).hasSize(1);
    }

    @Test
    void hasNoJobForATenantWithoutAFolder() {
        assertThat(jobs(SampleTenants.oms(Map.of()))).isEmpty();
    }

    @Test
    void hasNoJobForATenantWhoseOrdersCommercetoolsMasters() {
        // Given
        Tenant tenant = SampleTenants.tenant("commercetools", Map.of("inbound-files.folder", folder.toString()));

        // When
        // Then
        assertThat(jobs(tenant)).isEmpty();
    }

    private Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("inbound-files.folder", folder.toString());
        all.put("inbound-files.settle-time", "0s");
        return SampleTenants.oms(all);
    }

    private void run(Tenant tenant) {
        jobs(tenant).forEach(job -> job.run(tenant));
    }

    private List<PeriodicJob> jobs(Tenant tenant) {
        // Later than any file was written.
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        return new BrokerConfiguration()
                .reportFiles(reader, broker, clock).jobs().stream()
                        .filter(job -> job.isFor(tenant))
                        .toList();
    }

    private OrderReport read(Tenant tenant, int record) {
        byte[] body = broker.records().get(record).body();
        return reader.read(tenant, reader.documents().document(body)).value();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
