package io.integrationhub.taxadapter.commercetools.order;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.FieldSettings;
import io.integrationhub.taxadapter.commercetools.order.RefundSettings.WithoutReturn;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.order.UnreturnedAmount;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what of an order was sold, taxed and returned. */
final class OrderReader {

    private static final Set<String> EXTERNAL_MODES = Set.of("External", "ExternalAmount");

    private final TransactionReader transactions;

    OrderReader(TransactionReader transactions) {
        this.transactions = transactions;
    }

    TaxableOrder read(Tenant tenant, JsonNode order) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        String id = order.path("id").asString();
        RefundSettings refunds = tenant.section(RefundSettings.SECTION);
        List<Return> returns = ReturnReader.read(order, refunds);
        return new TaxableOrder(
                new OrderId(id),
                text(order, "orderNumber").orElse(id),
                settings.dateOf(createdAt(order)),
                order.path("orderState").asString("").equals("Cancelled"),
                sale(tenant, settings, order),
                isExact(tenant, order),
                returns,
                unreturned(order, returns, refunds.withoutReturn()));
    }

    private static Optional<UnreturnedAmount> unreturned(JsonNode order, List<Return> returns, WithoutReturn policy) {
        return policy == WithoutReturn.IGNORE
                ? Optional.empty()
                : UnreturnedRefund.of(order, returns)
                        .map(amount -> new UnreturnedAmount(amount, policy == WithoutReturn.ALLOCATE));
    }

    private Optional<Sale> sale(Tenant tenant, TaxSettings settings, JsonNode order) {
        boolean isCommitted =
                settings.commitFrom().isReachedBy(order.path("orderState").asString(""))
                        && settings.isRecorded(createdAt(order));
        return isCommitted && EXTERNAL_MODES.contains(order.path("taxMode").asString(""))
                ? transactions.read(tenant, order).flatMap(transaction -> ChargedTaxes.of(order, transaction))
                : Optional.empty();
    }

    private static Instant createdAt(JsonNode order) {
        return Instant.parse(order.path("createdAt").asString());
    }

    /** A cart without the field may have been estimated: its fields could not be provisioned. */
    private static boolean isExact(Tenant tenant, JsonNode order) {
        String field = tenant.section(FieldSettings.SECTION).source();
        return customField(order, field)
                .filter(TaxSource.ENGINE.value()::equals)
                .isPresent();
    }
}
