package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.progress.OrderReport.Delay;
import io.integrationhub.orderexport.progress.OrderReport.InvoiceReport;
import io.integrationhub.orderexport.progress.OrderReport.RefundReport;
import io.integrationhub.orderexport.progress.ProgressRules.HubFields;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the values of one report. */
final class ReportParser {

    private final OrderReport report;
    private final Order order;
    private final ProgressRules rules;
    private final List<ReportedValue> values = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    ReportParser(OrderReport report, Order order, ProgressRules rules) {
        this.report = report;
        this.order = order;
        this.rules = rules;
    }

    ParsedReport parse() {
        report.status().ifPresent(this::parseStatus);
        ParsedReport goods = new GoodsParser(report, order, rules).parse();
        values.addAll(goods.values());
        unknown.addAll(goods.unknown());
        parseRefunds();
        report.paymentStatus().ifPresent(this::parsePaymentStatus);
        report.delay().ifPresent(this::parseDelay);
        report.invoices().forEach(this::parseInvoice);
        return new ParsedReport(values, unknown);
    }

    private void parseStatus(String status) {
        Optional<StateTarget> target = rules.state(status);
        if (target.isEmpty()) {
            unknown.add("status '" + status + "'");
            return;
        }
        add(Kind.ORDER_STATE, target.get().orderState());
        add(Kind.SHIPMENT_STATE, target.get().shipmentState());
        add(Kind.STATE, target.get().state());
    }

    private void parsePaymentStatus(String status) {
        Optional<String> state = rules.paymentState(status);
        if (state.isEmpty()) {
            unknown.add("payment.status '" + status + "'");
            return;
        }
        add(Kind.PAYMENT_STATE, state.get());
        switch (state.get()) {
            case "Paid" -> add(Kind.SETTLEMENT, "Success");
            case "Failed" -> add(Kind.SETTLEMENT, "Failure");
            default -> {}
        }
    }

    private void parseRefunds() {
        for (int index = 0; index < report.refunds().size(); index++) {
            RefundReport refund = report.refunds().get(index);
            if (order.content().totals().total().isPossible(refund.amount())) {
                Map<String, String> amount =
                        Map.of(ReportedValue.AMOUNT, refund.amount().toPlainString());
                ReportedField field = ReportedField.of(Kind.REFUND, ResourceKey.from(refund.key()));
                values.add(new ReportedValue(field, amount, report.version()));
            } else {
                unknown.add("refunds[" + index + "].amount '" + refund.amount().toPlainString() + "'");
            }
        }
    }

    private void parseDelay(Delay delay) {
        HubFields fields = rules.hubFields();
        addCustomField(fields.delayedFrom(), delay.from());
        addCustomField(fields.delayedUntil(), delay.until());
    }

    private void parseInvoice(InvoiceReport invoice) {
        LocalDate reported = LocalDate.ofInstant(report.version().occurredAt(), ZoneOffset.UTC);
        Map<String, String> document = Map.of(
                "kind", invoice.kind().name(),
                "url", invoice.url(),
                "total", invoice.total().map(BigDecimal::toPlainString).orElse(""),
                "date", invoice.date().orElse(reported).toString());
        values.add(new ReportedValue(ReportedField.of(Kind.INVOICE, invoice.number()), document, report.version()));
    }

    private void add(Kind kind, String value) {
        if (!value.isEmpty()) {
            values.add(ReportedValue.of(ReportedField.of(kind), value, report.version()));
        }
    }

    private void addCustomField(String name, String value) {
        values.add(ReportedValue.of(ReportedField.of(Kind.CUSTOM_FIELD, name), value, report.version()));
    }
}
