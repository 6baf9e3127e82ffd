package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.mapping.HistoricDraft;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryFileTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();
    private final BrokerConfiguration configuration = new BrokerConfiguration();
    private final DocumentReader<HistoryJson> reader = configuration.historyReader(RealMappings.compiler());

    /** One order per line, as export tools write them. */
    @Test
    void publishesEveryOrderOfAFileWithItsNumberAsTheKey() throws IOException {
        // Given
        put("""
                {"number": "OLD-1", "placedAt": "2019-05-01T10:00:00Z", "currency": "EUR", "lines": [], "total": "0.00"}
                {"number": "OLD-2", "placedAt": "2019-05-02T10:00:00Z", "currency": "EUR", "lines": [], "total": "0.00"}
                {"placedAt": "2019-05-03T10:00:00Z", "currency": "EUR", "lines": [], "total": "0.00"}
                """);

        // When
        run(tenant(Map.of()));

        // Then
        assertThat(broker.records())
                .extracting(OutboundRecord::destination, OutboundRecord::key)
                .containsExactly(
                        tuple("hub.acme.order.history", "OLD-1"),
                        tuple("hub.acme.order.history", "OLD-2"),
                        tuple("hub.acme.order.history", "unknown"));
    }

    /** The totals of the shop's own report, which the imported orders have to equal to the cent. */
    @Test
    void importsTheRowsOfACsvFileWithTheAmountsOfTheirSource() throws IOException {
        // Given
        put("""
                number,placedAt,source,currency,country,email,shipTo.country,shipTo.city,orderTotal,orderNet,orderGross,kind,sku,name,quantity,total,net,gross,taxRate
                OLD-1,2019-05-01T10:00:00Z,old-shop,EUR,DE,ada@example.org,DE,Berlin,15.90,13.36,15.90,,THING,Thing,3,10.00,8.40,10.00,0.19
                OLD-1,2019-05-01T10:00:00Z,old-shop,EUR,DE,,,,,,,custom,wrap,Gift wrap,7,1.00,0.84,1.00,0.19
                OLD-1,2019-05-01T10:00:00Z,old-shop,EUR,DE,,,,,,,shipping,,Parcel,1,4.90,4.12,4.90,0.19
                OLD-2,2019-05-02T10:00:00Z,old-shop,EUR,DE,,DE,,0.10,0.09,0.10,,THING,,3,0.10,0.09,0.10,0.07
                """);
        Tenant tenant = tenant(Map.of("history-files.format", "csv", "history-mapping", "preset:file/history"));

        // When
        run(tenant);

        // Then
        assertThat(broker.records()).extracting(OutboundRecord::key).containsExactly("OLD-1", "OLD-2");
        List<HistoricOrder> orders = broker.records().stream()
                .map(record -> reader.read(tenant, record.body(), HistoryJson::toOrder))
                .toList();
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.inconsistencies()).isEmpty());
        List<JsonNode> drafts = orders.stream()
                .map(order -> JSON.readTree(new HistoricDraft(order, "hub-order", "hubHistory").json()))
                .toList();
        assertThat(sum(drafts, "/totalPrice/centAmount")).isEqualTo(1600);
        assertThat(sum(drafts, "/taxedPrice/totalNet/centAmount")).isEqualTo(1345);
        assertThat(sum(drafts, "/taxedPrice/totalGross/centAmount")).isEqualTo(1600);
        assertThat(drafts.getFirst().at("/shippingInfo/shippingMethodName").asString())
                .isEqualTo("Parcel");
        assertThat(drafts.getFirst().at("/shippingAddress/city").asString()).isEqualTo("Berlin");
        assertThat(drafts.getFirst().path("customLineItems")).hasSize(1);
    }

    private static long sum(List<JsonNode> drafts, String amount) {
        return drafts.stream().mapToLong(draft -> draft.at(amount).asLong()).sum();
    }

    /** A migration does not need an order master. */
    private Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("history-files.folder", folder.toString());
        all.put("history-files.settle-time", "0s");
        return SampleTenants.tenant("commercetools", all);
    }

    private void run(Tenant tenant) {
        // Later than any file was written.
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        configuration.historyFiles(reader, broker, clock).jobs().stream()
                .filter(job -> job.isFor(tenant))
                .forEach(job -> job.run(tenant));
    }

    private void put(String content) throws IOException {
        Files.writeString(folder.resolve("orders.txt"), content);
    }
}
