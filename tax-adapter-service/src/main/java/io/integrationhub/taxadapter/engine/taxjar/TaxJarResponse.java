package io.integrationhub.taxadapter.engine.taxjar;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * TaxJar's calculation for items with the same origin and destination.
 *
 * @param tax the object {@code tax} of the response
 */
record TaxJarResponse(JsonNode tax) {

    /** TaxJar's fields for the parts of a rate, and the names shown on carts: USA, Canada, and all other countries. */
    private static final Map<String, String> PARTS = Map.of(
            "state_sales_tax_rate", "State",
            "county_tax_rate", "County",
            "city_tax_rate", "City",
            "special_tax_rate", "Special district",
            "gst_tax_rate", "GST",
            "pst_tax_rate", "PST",
            "qst_tax_rate", "QST",
            "country_tax_rate", "VAT");

    static final TaxRate NO_TAX = TaxRate.zero("No tax");

    /** The items' taxes by number; items that TaxJar left out are missing. */
    Map<String, ItemTax> taxes(TaxableTransaction transaction) {
        Map<String, ItemTax> taxes = new HashMap<>();
        if (!tax.has("breakdown")) {
            // Without nexus, or for an exempt customer, TaxJar only returns a total of zero.
            if (tax.has("amount_to_collect")
                    && decimal(tax.path("amount_to_collect")).signum() == 0) {
                transaction.items().forEach(item -> taxes.put(item.ref().number(), untaxed(item)));
            }
            return taxes;
        }
        JsonNode breakdown = tax.path("breakdown");
        Map<String, JsonNode> lines = EngineJson.byField(breakdown.path("line_items"), "id");
        for (TaxItem item : transaction.items()) {
            JsonNode line = lines.get(item.ref().number());
            if (line != null && line.has("tax_collectable")) {
                taxes.put(item.ref().number(), tax(transaction, item, line));
            }
        }
        addShipping(transaction, breakdown.path("shipping"), taxes);
        return taxes;
    }

    /** TaxJar returns one tax for the shipping; it is allocated to the shipping items. */
    private void addShipping(TaxableTransaction transaction, JsonNode shipping, Map<String, ItemTax> taxes) {
        List<TaxItem> items =
                transaction.items().stream().filter(TaxJarRequest::isShipping).toList();
        if (items.isEmpty()) {
            return;
        }
        TaxRate rate = shipping.has("tax_collectable") ? rate(shipping) : NO_TAX;
        Money tax = tax(transaction, TaxJarRequest.shippingOf(transaction), rate, shipping);
        List<Money> parts =
                tax.allocate(items.stream().map(it -> it.amount().minor()).toList());
        for (int index = 0; index < items.size(); index++) {
            TaxItem item = items.get(index);
            taxes.put(item.ref().number(), new ItemTax(item.ref(), parts.get(index), rate));
        }
    }

    private static ItemTax tax(TaxableTransaction transaction, TaxItem item, JsonNode line) {
        TaxRate rate = rate(line);
        return new ItemTax(item.ref(), tax(transaction, item.amount(), rate, line), rate);
    }

    /** TaxJar treats every price as a net price; where prices include the tax, its rate is applied instead. */
    private static Money tax(TaxableTransaction transaction, Money price, TaxRate rate, JsonNode line) {
        return transaction.taxIncluded()
                ? rate.taxOn(price, true)
                : Money.rounded(price.currency(), price.digits(), decimal(line.path("tax_collectable")));
    }

    private static TaxRate rate(JsonNode line) {
        List<Part> parts = new ArrayList<>();
        PARTS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(part -> {
            BigDecimal rate = decimal(line.path(part.getKey()));
            if (rate.signum() != 0) {
                parts.add(new Part(part.getValue(), rate));
            }
        });
        return TaxRate.withConsistentParts(
                "Sales tax", decimal(line.path("combined_tax_rate")), parts.size() > 1 ? parts : List.of());
    }

    private static ItemTax untaxed(TaxItem item) {
        return new ItemTax(item.ref(), item.amount().zero(), NO_TAX);
    }

    /** Never prints the response. */
    @Override
    public String toString() {
        return "TaxJarResponse";
    }
}
