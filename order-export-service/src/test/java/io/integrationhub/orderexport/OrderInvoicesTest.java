package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.AlreadyApplied;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.Invoice.Kind;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.OrderReport.InvoiceReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderInvoicesTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeLedger ledger = new FakeLedger();
    private final OrderProgressFlow flow = new OrderProgressFlow(shop, ledger, ledger, new FakeEvents());

    @BeforeEach
    void placeAnOrder() {
        shop.put(SampleOrders.order());
    }

    @Test
    void keepsEveryInvoiceAndCreditNote() {
        // When
        apply(Reports.at(1).invoice("R-1", "50.00"));
        apply(Reports.at(2).invoice("R-2", "34.97"));
        apply(Reports.at(3).invoices(dated("C-1", Kind.CREDIT_NOTE, "10.00", "2026-11-09")));

        // Then
        assertThat(status().invoices()).extracting(Invoice::number).containsExactly("R-1", "R-2", "C-1");
        assertThat(status().invoices().getLast())
                .isEqualTo(new Invoice("C-1", Kind.CREDIT_NOTE, "", "10.00", "2026-11-09"));
        assertThat(status().hubFields())
                .containsEntry("hubInvoiceNumber", "R-2")
                .containsEntry("hubInvoiceTotal", "34.97");
    }

    @Test
    void addsNothingForARepeatedReport() {
        // Given
        apply(Reports.at(1).invoice("R-1", "50.00"));

        // When
        OrderProgressOutcome again = apply(Reports.at(1).invoice("R-1", "50.00"));

        // Then
        assertThat(again).isInstanceOf(AlreadyApplied.class);
        assertThat(status().invoices()).hasSize(1);
    }

    @Test
    void doesNotLetALateReportReplaceACorrection() {
        // Given
        apply(Reports.at(2).invoice("R-1", "49.00"));

        // When
        OrderProgressOutcome late = apply(Reports.at(1).invoice("R-1", "50.00"));

        // Then
        assertThat(late).isInstanceOf(Stale.class);
        assertThat(status().invoices().getFirst().total()).isEqualTo("49.00");
    }

    @Test
    void addsALateInvoiceWithoutMakingItTheNewest() {
        // Given
        apply(Reports.at(2).invoices(dated("R-2", Kind.INVOICE, "34.97", "2026-11-05")));

        // When
        apply(Reports.at(3).invoices(dated("R-1", Kind.INVOICE, "50.00", "2026-11-02")));

        // Then
        assertThat(status().invoices()).extracting(Invoice::number).containsExactly("R-1", "R-2");
        assertThat(status().hubFields()).containsEntry("hubInvoiceNumber", "R-2");
    }

    @Test
    void keepsDocumentsWhoseReportsWereForgotten() {
        // Given
        apply(Reports.at(1).invoice("R-1", "50.00"));
        FakeLedger empty = new FakeLedger();
        OrderProgressFlow later = new OrderProgressFlow(shop, empty, empty, new FakeEvents());

        // When
        later.apply(tenant, Reports.at(2).invoice("R-2", "34.97").report());

        // Then
        assertThat(status().invoices()).extracting(Invoice::number).containsExactly("R-1", "R-2");
    }

    private static InvoiceReport dated(String number, Kind kind, String total, String date) {
        return new InvoiceReport(
                number, kind, "", Optional.of(new BigDecimal(total)), Optional.of(LocalDate.parse(date)));
    }

    private OrderProgressOutcome apply(Reports reports) {
        return flow.apply(tenant, reports.report());
    }

    private OrderStatus status() {
        return shop.get(SampleOrders.ID).status();
    }
}
