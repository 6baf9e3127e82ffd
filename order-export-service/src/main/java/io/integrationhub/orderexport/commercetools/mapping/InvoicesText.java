package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.status.Invoice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Invoices and credit notes as the text of a custom field: commercetools has no field for documents of an order. */
public final class InvoicesText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<InvoiceJson>> INVOICES = new TypeReference<>() {};

    private record InvoiceJson(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String url,
            @Nullable String total,
            @Nullable String date) {

        static InvoiceJson from(Invoice invoice) {
            String kind = invoice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new InvoiceJson(invoice.number(), kind, invoice.url(), invoice.total(), invoice.date());
        }

        Invoice toInvoice() {
            Invoice.Kind known = "credit-note".equals(kind) ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE;
            return new Invoice(text(number), known, text(url), text(total), text(date));
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }

    private InvoicesText() {}

    public static String write(List<Invoice> invoices) {
        return JSON.writeValueAsString(invoices.stream().map(InvoiceJson::from).toList());
    }

    /** Returns the documents; none if somebody else wrote something else into the field. */
    static List<Invoice> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return JSON.readValue(text, INVOICES).stream()
                    .filter(Objects::nonNull)
                    .map(InvoiceJson::toInvoice)
                    .filter(invoice -> !invoice.number().isEmpty())
                    .toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }
}
