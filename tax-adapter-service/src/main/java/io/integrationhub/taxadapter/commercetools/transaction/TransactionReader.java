package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.shop.ShopFacts;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a cart or an order as a taxable transaction. */
public final class TransactionReader {

    private final ShopFacts facts;

    public TransactionReader(ShopFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns the transaction; empty if the cart has no taxable item, or the destination of any is unknown.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link ShopFacts} does
     */
    public Optional<TaxableTransaction> read(Tenant tenant, JsonNode cart) {
        return ItemReader.read(cart, lineDetails(tenant, cart)).map(items -> {
            boolean isBusiness = cart.hasNonNull("businessUnit");
            boolean taxIncluded = tenant.section(PriceSettings.SECTION)
                    .includeTax(items.getFirst().to(), isBusiness);
            return new TaxableTransaction(taxIncluded, BuyerReader.read(tenant, cart, facts), items);
        });
    }

    private LineDetails lineDetails(Tenant tenant, JsonNode cart) {
        TaxCodeSettings codes = tenant.section(TaxCodeSettings.SECTION);
        Set<String> products = codes.categories().isEmpty() ? Set.of() : productsWithoutCode(cart, codes.attribute());
        Map<String, List<String>> categories = products.isEmpty() ? Map.of() : facts.categoryKeys(tenant, products);
        Place shipFrom = tenant.section(ShipFromSettings.SECTION).place().orElse(null);
        return new LineDetails(codes, categories, channel -> facts.channelPlace(tenant, channel), shipFrom);
    }

    private static Set<String> productsWithoutCode(JsonNode cart, String attribute) {
        return cart.path("lineItems")
                .valueStream()
                .filter(line ->
                        TaxCode.attribute(line.path("variant"), attribute).isEmpty())
                .flatMap(line -> text(line, "productId").stream())
                .collect(Collectors.toSet());
    }
}
