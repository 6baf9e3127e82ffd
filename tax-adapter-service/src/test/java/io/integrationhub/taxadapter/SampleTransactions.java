package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Transactions for tests. */
public final class SampleTransactions {

    public static final Place WAREHOUSE = new Place("US", "CA", "94105", "San Francisco", "1 Market St");
    public static final Place NEW_YORK = new Place("US", "NY", "10001", "New York", "5 Broadway");

    private SampleTransactions() {}

    /** Two pieces for 40.00, one for 10.00, and shipping to New York for 5.00; the tax is added. */
    public static TaxableTransaction threeItems() {
        return new TaxableTransaction(
                false,
                new Buyer("customer-1", "", ""),
                List.of(
                        item(ItemRef.line("line-1", ""), 4000, 2, "P0000000"),
                        item(ItemRef.customLine("custom-1", ""), 1000, 1, ""),
                        item(ItemRef.shipping(""), 500, 1, "FR010000")));
    }

    /** One line from Berlin to Paris. */
    public static TaxableTransaction crossBorder(Optional<VatId> vatId) {
        TaxItem line = new TaxItem(
                ItemRef.line("line-1", ""),
                usd(1000),
                1,
                "",
                "SKU-1",
                new Place("DE", "", "10115", "Berlin", ""),
                new Place("FR", "", "75001", "Paris", ""));
        return new TaxableTransaction(false, Buyer.GUEST.withVatId(vatId), List.of(line));
    }

    /** The same items, shipped to this place. */
    public static TaxableTransaction shippedTo(Place to, TaxableTransaction transaction) {
        return transaction.withItems(transaction.items().stream()
                .map(it -> new TaxItem(it.ref(), it.amount(), it.quantity(), it.taxCode(), it.sku(), it.from(), to))
                .toList());
    }

    public static TaxItem item(ItemRef ref, long cents, long quantity, String code) {
        return new TaxItem(ref, usd(cents), quantity, code, "SKU-1", WAREHOUSE, NEW_YORK);
    }

    public static Money usd(long cents) {
        return new Money("USD", 2, cents);
    }

    /** The tax that commercetools computes from a rate. */
    public static Money tax(BigDecimal rate, TaxItem item, boolean included) {
        return new TaxRate("Tax", rate, List.of()).taxOn(item.amount(), included);
    }

    /** The same rate on every item. */
    public static ItemTaxes at(String rate, TaxableTransaction transaction) {
        TaxRate applied = new TaxRate("Tax", new BigDecimal(rate), List.of());
        return new ItemTaxes(transaction.items().stream()
                .map(item -> new ItemTax(item.ref(), applied.taxOn(item.amount(), transaction.taxIncluded()), applied))
                .toList());
    }
}
