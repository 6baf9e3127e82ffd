package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an order as what was sold, taxed and returned. */
final class OrderReader {

    private static final Set<String> FROM_OUTSIDE = Set.of("External", "ExternalAmount");

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
                settings.dayOf(Instant.parse(order.path("createdAt").asString())),
                order.path("orderState").asString("").equals("Cancelled"),
                sale(tenant, order),
                // A cart that could not be marked may have been estimated.
                source.filter(Source.ENGINE.mark()::equals).isPresent(),
                ReturnReader.read(order, settings));
    }

    private Optional<Sale> sale(Tenant tenant, JsonNode order) {
        boolean due = TaxSettings.of(tenant)
                .commitFrom()
                .isReachedBy(order.path("orderState").asString(""));
        return due && FROM_OUTSIDE.contains(order.path("taxMode").asString(""))
                ? questions.read(tenant, order).flatMap(question -> ChargedTaxes.of(order, question))
                : Optional.empty();
    }
}
