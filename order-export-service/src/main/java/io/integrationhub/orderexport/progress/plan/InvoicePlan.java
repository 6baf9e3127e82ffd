package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ProgressRules.HubFields;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans invoices and credit notes: all of them by number, and the newest invoice in fields of its own.
 *
 * <p>Documents that the order contains but no report mentions stay, because reports are deleted after a while.
 */
final class InvoicePlan {

    private final OrderStatus status;
    private final List<ReportedValue> reported;
    private final HubFields fields;

    private InvoicePlan(OrderStatus status, List<ReportedValue> reported, HubFields fields) {
        this.status = status;
        this.reported = reported;
        this.fields = fields;
    }

    static List<Change> of(OrderStatus status, Progress progress, HubFields fields) {
        List<ReportedValue> reported = progress.all(Kind.INVOICE);
        return reported.isEmpty() ? List.of() : new InvoicePlan(status, reported, fields).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Invoice> expected = all();
        if (!expected.equals(status.invoices())) {
            changes.add(new Change.Invoices(fields.invoices(), expected));
        }
        reported.stream()
                .filter(document -> invoice(document).kind() == Invoice.Kind.INVOICE)
                .max(Comparator.comparing((ReportedValue document) -> document.get("date"))
                        .thenComparing(ReportedValue::version)
                        .thenComparing(document -> document.field().subject()))
                .map(InvoicePlan::invoice)
                .ifPresent(newest -> {
                    plan(changes, fields.invoiceNumber(), newest.number());
                    plan(changes, fields.invoiceUrl(), newest.url());
                    plan(changes, fields.invoiceTotal(), newest.total());
                });
        return changes;
    }

    private List<Invoice> all() {
        Map<String, Invoice> byNumber = new HashMap<>();
        status.invoices().forEach(invoice -> byNumber.put(invoice.number(), invoice));
        reported.stream().map(InvoicePlan::invoice).forEach(invoice -> byNumber.put(invoice.number(), invoice));
        return byNumber.values().stream()
                .sorted(Comparator.comparing(Invoice::date).thenComparing(Invoice::number))
                .toList();
    }

    private void plan(List<Change> changes, String field, String value) {
        if (!value.equals(status.hubFields().getOrDefault(field, ""))) {
            changes.add(new Change.CustomField(field, value));
        }
    }

    private static Invoice invoice(ReportedValue document) {
        return new Invoice(
                document.field().subject(),
                Invoice.Kind.valueOf(document.get("kind")),
                document.get("url"),
                document.get("total"),
                document.get("date"));
    }
}
