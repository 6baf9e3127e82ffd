package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.PartiallyRead;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of a report applies, whatever else is in it. */
class MalformedPartsTest {

    private final Tenant tenant = SampleTenants.oms(Map.of("inbound-mapping", "$"));
    private final ReportReader reader = new BrokerConfiguration()
            .reportReader(
                    TenantMappings.of(
                            OrderExportSettings.SECTION,
                            "inbound-mapping",
                            OrderExportSettings::inboundMapping,
                            RealMappings.compiler()),
                    InstantSource.system());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'key':'d2','lines':[{'lineId':'line-1','quantity':'n/a'}]} | /deliveries/1/lines/0/quantity",
                "{'key':'d2','lines':[{'lineId':'line-1'}]}                  | deliveries.lines.quantity is missing",
                "{'lines':[]}                                                | deliveries.key is missing",
                "'lost'                                                      | /deliveries/1"
            },
            quoteCharacter = '"')
    void readsTheOtherDeliveries(String second, String reason) {
        // When
        PartiallyRead<OrderReport> report = read("'deliveries':["
                + "{'key':'d1','lines':[{'lineId':'line-1','quantity':1}]}," + second + "],'status':'shipped'");

        // Then
        assertThat(report.value().status()).contains("shipped");
        assertThat(report.value().deliveries()).extracting(DeliveryReport::key).containsExactly("d1");
        assertThat(report.unreadable())
                .singleElement()
                .satisfies(
                        text -> assertThat(text).startsWith("deliveries[1]: ").contains(reason));
    }

    @Test
    void readsTheRestWithoutAnInvoiceThatHasNoNumber() {
        // When
        PartiallyRead<OrderReport> report =
                read("'invoice':{'total':5},'lines':[{'lineId':'a','quantity':1," + "'status':'packed'}]");

        // Then
        assertThat(report.value().invoices()).isEmpty();
        assertThat(report.value().lines()).hasSize(1);
        assertThat(report.unreadable())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("invoice.number is missing"));
    }

    @Test
    void rejectsAReportWithoutATime() {
        assertThatThrownBy(() -> reader.read(
                        tenant, reader.documents().document(json("{'order':{'number':'SO-1'},'lines':['x']}"))))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("occurredAt is missing");
    }

    private PartiallyRead<OrderReport> read(String content) {
        String report = "{'occurredAt':'2026-11-02T08:00:00Z','order':{'number':'SO-1'}," + content + "}";
        return reader.read(tenant, reader.documents().document(json(report)));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
