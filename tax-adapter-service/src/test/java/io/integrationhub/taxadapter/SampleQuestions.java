package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import io.integrationhub.taxadapter.tax.VatId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Questions about tax to test with. */
public final class SampleQuestions {

    public static final Place WAREHOUSE = new Place("US", "CA", "94105", "San Francisco", "1 Market St");
    public static final Place NEW_YORK = new Place("US", "NY", "10001", "New York", "5 Broadway");

    private SampleQuestions() {}

    /** Two pieces for 40.00, one for 10.00, and 5.00 for the way to New York, tax on top. */
    public static TaxQuestion threeItems() {
        return new TaxQuestion(
                false,
                new Buyer("customer-1", "", ""),
                List.of(
                        item(ItemRef.line("line-1", ""), 4000, 2, "P0000000"),
                        item(ItemRef.customLine("custom-1", ""), 1000, 1, ""),
                        item(ItemRef.shipping(""), 500, 1, "FR010000")));
    }

    /** One line from Berlin to Paris. */
    public static TaxQuestion acrossTheUnion(Optional<VatId> vatId) {
        TaxItem line = new TaxItem(
                ItemRef.line("line-1", ""),
                usd(1000),
                1,
                "",
                "SKU-1",
                new Place("DE", "", "10115", "Berlin", ""),
                new Place("FR", "", "75001", "Paris", ""));
        return new TaxQuestion(false, Buyer.GUEST.withVatId(vatId), List.of(line));
    }

    public static TaxItem item(ItemRef ref, long cents, long quantity, String code) {
        return new TaxItem(ref, usd(cents), quantity, code, "SKU-1", WAREHOUSE, NEW_YORK);
    }

    public static Money usd(long cents) {
        return new Money("USD", 2, cents);
    }

    /** What commercetools makes of an item's price by a rate. */
    public static Money tax(BigDecimal rate, TaxItem item, boolean included) {
        return new TaxRate("Tax", rate, List.of()).taxOn(item.amount(), included);
    }

    /** Every item taxed with one rate. */
    public static TaxAnswer at(String rate, TaxQuestion question) {
        TaxRate known = new TaxRate("Tax", new BigDecimal(rate), List.of());
        return new TaxAnswer(question.items().stream()
                .map(item -> new TaxedItem(item.ref(), known.taxOn(item.amount(), question.taxIncluded()), known))
                .toList());
    }
}
