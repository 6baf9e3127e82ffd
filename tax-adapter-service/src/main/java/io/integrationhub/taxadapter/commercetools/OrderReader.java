package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.taxadapter.settings.RefundWhen;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an order as what was sold, taxed and returned. */
final class OrderReader {

    private static final Set<String> FROM_OUTSIDE = Set.of("External", "ExternalAmount");
    private static final Set<String> BACK = Set.of("Returned", "BackInStock", "Unusable");

    private final QuestionReader questions;

    OrderReader(QuestionReader questions) {
        this.questions = questions;
    }

    TaxableOrder read(Tenant tenant, JsonNode order) {
        TaxSettings settings = TaxSettings.of(tenant);
        String id = order.path("id").asString();
        Optional<String> source = customField(order, settings.fields().source());
        return new TaxableOrder(
                new OrderId(id),
                text(order, "orderNumber").orElse(id),
                date(order),
                order.path("orderState").asString("").equals("Cancelled"),
                sale(tenant, order),
                source.isEmpty() || source.get().equals(Source.ENGINE.mark()),
                returns(order, settings.refundWhen()));
    }

    private Optional<Sale> sale(Tenant tenant, JsonNode order) {
        return FROM_OUTSIDE.contains(order.path("taxMode").asString(""))
                ? questions
                        .read(tenant, order)
                        .flatMap(question -> ChargedTaxes.of(order, question))
                : Optional.empty();
    }

    private static LocalDate date(JsonNode order) {
        return OffsetDateTime.parse(order.path("createdAt").asString())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<Return> returns(JsonNode order, RefundWhen when) {
        List<Return> returns = new ArrayList<>();
        for (JsonNode info : order.path("returnInfo")) {
            for (JsonNode item : info.path("items")) {
                text(item, "lineItemId")
                        .or(() -> text(item, "customLineItemId"))
                        .ifPresent(line -> returns.add(returned(item, line, when)));
            }
        }
        return returns;
    }

    private static Return returned(JsonNode item, String line, RefundWhen when) {
        boolean refunded =
                switch (when) {
                    case REFUNDED -> item.path("paymentState").asString("").equals("Refunded");
                    case RETURNED -> BACK.contains(item.path("shipmentState").asString(""));
                };
        return new Return(
                item.path("id").asString(), line, item.path("quantity").asLong(), refunded);
    }
}
