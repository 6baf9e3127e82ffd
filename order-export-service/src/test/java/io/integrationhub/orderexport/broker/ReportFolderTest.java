package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.poll.Source;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
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

class ReportFolderTest {

    private static final Mappings MAPPINGS = RealMappings.compiler();
    private static final String SHIPPED =
            "{\"occurredAt\":\"2026-11-02T08:00:00Z\",\"order\":{\"number\":\"%s\"},\"status\":\"shipped\"}";

    @TempDir
    private Path folder;

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();

    @Test
    void handsEveryReportOfAFileToTheBrokerUnderItsOrder() throws IOException {
        // Given
        put("a.json", "[" + SHIPPED.formatted("SO-1") + "," + SHIPPED.formatted("SO-2") + "]");

        // When
        look(tenant(Map.of()));

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
        Tenant tenant = tenant(Map.of("format", "csv", "mapping", "preset:file/report"));

        // When
        look(tenant);

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
        Tenant tenant = tenant(Map.of("format", "xml"));

        // When
        look(tenant);

        // Then
        assertThat(read(tenant, 0).lines().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void putsAFileAsideThatCannotBeReadAndSaysWhy() throws IOException {
        // Given
        put("broken.json", "[{\"order\": SO-1}]");
        put("good.json", SHIPPED.formatted("SO-1"));

        // When
        look(tenant(Map.of()));

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
    void saysWhichColumnIsMissing() throws IOException {
        // Given
        put("a.csv", "number,occurredAt\nSO-1,2026-11-02T08:00:00Z\n");

        // When
        look(tenant(Map.of("format", "csv")));

        // Then
        assertThat(names(".failed")).hasSize(2);
        assertThat(broker.records()).isEmpty();
    }

    @Test
    void leavesAReportItCannotReadToTheFlow() throws IOException {
        // Given
        put("a.json", "{\"status\":\"shipped\"}");

        // When
        look(tenant(Map.of()));

        // Then
        assertThat(broker.records()).extracting(OutboundRecord::key).containsExactly("unknown");
    }

    @Test
    void keepsAFileUntilTheBrokerHasAllOfIt() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        put("a.json", SHIPPED.formatted("SO-1"));
        broker.failOnce(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no word"));

        // When
        assertThatThrownBy(() -> look(tenant)).isInstanceOf(TransientFault.class);
        look(tenant);

        // Then
        assertThat(broker.records()).hasSize(1);
        assertThat(names(".done")).hasSize(1);
    }

    @Test
    void looksNowhereForATenantWithoutAFolder() {
        // Given
        Tenant tenant =
                BoundSections.with(SampleTenants.oms(Map.of()), BoundSections.entry(ReportSettings.SECTION, Map.of()));

        // When
        // Then
        assertThat(sources(tenant)).isEmpty();
    }

    private Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("folder", folder.toString());
        return BoundSections.with(SampleTenants.oms(Map.of()), BoundSections.entry(ReportSettings.SECTION, all));
    }

    private void look(Tenant tenant) {
        sources(tenant).forEach(source -> source.look().run());
    }

    private List<Source> sources(Tenant tenant) {
        Tenants tenants = new Tenants(List.of(tenant));
        // Later than any file was written.
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        return new ReportFolders(tenants, new ReportReader(tenants, MAPPINGS), broker, clock).sources();
    }

    private OrderReport read(Tenant tenant, int record) {
        return new ReportReader(new Tenants(List.of(tenant)), MAPPINGS)
                .read(tenant.id(), broker.records().get(record).body());
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
