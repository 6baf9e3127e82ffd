package io.integrationhub.taxadapter.order;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order sold, and the tax that the customer was charged.
 *
 * @param charged the tax of every item of the transaction
 */
public record Sale(TaxableTransaction transaction, ItemTaxes charged) {

    public Sale withItems(List<TaxItem> items) {
        return new Sale(transaction.withItems(items), charged);
    }

    /** The same sale, where no item has more tax than this. */
    public Sale limitedTo(ItemTaxes limit) {
        List<ItemTax> taxes = new ArrayList<>();
        for (ItemTax item : charged.items()) {
            Money other = limit.of(item.ref()).tax();
            taxes.add(new ItemTax(item.ref(), other.minor() < item.tax().minor() ? other : item.tax(), item.rate()));
        }
        return new Sale(transaction, new ItemTaxes(taxes));
    }

    /**
     * Changes when the engine's document has to change. Tax codes and warehouses are left out: they come from the shop
     * as it is now, while the order keeps what was charged.
     */
    public ContentHash fingerprint() {
        List<Object> values = new ArrayList<>();
        for (TaxItem item : transaction.items()) {
            values.addAll(List.of(item.ref().number(), item.amount().minor()));
            values.addAll(List.of(item.quantity(), charged.of(item.ref()).tax().minor()));
            values.addAll(List.of(item.to().country(), item.to().region()));
            values.addAll(List.of(item.to().postalCode(), item.to().city()));
            values.add(item.to().street());
        }
        return ContentHash.ofFields(values);
    }
}
