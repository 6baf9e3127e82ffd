package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.test.fakes.RealMappings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJsonTest {

    private static final String REPORT = """
            {"eventId":"e-1","occurredAt":"2026-11-02T08:00:00+01:00","sequence":7,"order":{"number":"SO-1","id":"OMS-1"},
             "status":"shipped","lines":[{"lineId":"l1","quantity":2,"status":"shipped"}],
             "deliveries":[{"key":"D1","lines":[{"lineId":"l1","quantity":2}],
               "parcels":[{"key":"P1","carrier":"DHL","trackingId":"T1"}]}],
             "returns":[{"key":"R1","lineId":"l1","quantity":1,"status":"back-in-stock","refunded":true}],
             "delay":{"from":"2026-12-01","until":"2026-12-03"},"payment":{"status":"credit-owed"},
             "invoice":{"number":"INV-1","url":"https://oms.example/INV-1","total":"12.50"},"new":"field"}
            """;

    @Test
    void readsACompleteReport() {
        // When
        OrderReport report = read(REPORT);

        // Then
        assertThat(report.version().sequence()).isEqualTo(7);
        assertThat(report.version().occurredAt()).isEqualTo(Instant.parse("2026-11-02T07:00:00Z"));
        assertThat(report.order().value()).isEqualTo("SO-1");
        assertThat(report.status()).contains("shipped");
        assertThat(report.lines()).hasSize(1);
        assertThat(report.deliveries().getFirst().parcels()).hasSize(1);
        assertThat(report.returns().getFirst().status()).isEqualTo(ReturnStatus.BACK_IN_STOCK);
        assertThat(report.paymentStatus()).contains("credit-owed");
        assertThat(report.invoices().getFirst().total()).contains(new BigDecimal("12.50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not JSON",
                "{\"occurredAt\":\"2026-11-02T08:00:00Z\"} | order.number is missing",
                "{\"order\":{\"number\":\"1\"}} | occurredAt is missing",
                "{\"order\":{\"number\":\"1\"},\"occurredAt\":\"yesterday\"} | not an ISO 8601 time",
                "{\"order\":{\"number\":\"1\"},\"occurredAt\":\"2036-11-02T08:00:00Z\"} | is too far in the future",
                "{\"order\":{\"number\":\"1\"},\"occurredAt\":\"2026-11-02T08:15:01Z\"} | is too far in the future"
            })
    void explainsWhatIsWrongWithAReport(String body, String reason) {
        // When
        // Then
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(PermanentFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(OrderMessageFault.ORDER_REPORT_MALFORMED);
            assertThat(fault).hasMessageContaining(reason);
        });
    }

    private static OrderReport read(String body) {
        TenantMappings mapping = TenantMappings.of(
                OrderExportSettings.SECTION,
                "inbound-mapping",
                OrderExportSettings::inboundMapping,
                RealMappings.compiler());
        return new BrokerConfiguration()
                .reportReader(mapping, InstantSource.fixed(Instant.parse("2026-11-02T08:00:00Z")))
                .read(
                        SampleTenants.oms(Map.of()),
                        new InboundRecord(
                                SampleTenants.ACME,
                                "key",
                                body.getBytes(StandardCharsets.UTF_8),
                                Map.of(),
                                Instant.EPOCH,
                                ""))
                .value();
    }
}
