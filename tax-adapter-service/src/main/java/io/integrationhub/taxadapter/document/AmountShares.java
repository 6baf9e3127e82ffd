package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shares that a refunded amount has in the price and the tax of each item, in proportion to what the customer paid
 * for it. The shares of all items are exactly the amount.
 */
record AmountShares(Map<ItemRef, Money> prices, Map<ItemRef, Money> taxes) {

    AmountShares {
        prices = Map.copyOf(prices);
        taxes = Map.copyOf(taxes);
    }

    /** @param amount including tax; what exceeds the sale is left out */
    static AmountShares of(long amount, Sale sale) {
        List<TaxItem> items = sale.transaction().items();
        boolean isTaxIncluded = sale.transaction().taxIncluded();
        List<Long> weights = new ArrayList<>();
        for (TaxItem item : items) {
            weights.add(item.amount().minor());
            weights.add(isTaxIncluded ? 0 : tax(sale, item).minor());
        }
        long most = weights.stream().mapToLong(Long::longValue).sum();
        List<Money> parts =
                sale.transaction().total().withMinor(Math.min(amount, most)).allocate(weights);
        Map<ItemRef, Money> prices = new HashMap<>();
        Map<ItemRef, Money> taxes = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            TaxItem item = items.get(i);
            Money price = parts.get(2 * i);
            prices.put(item.ref(), price);
            taxes.put(item.ref(), isTaxIncluded ? included(sale, item, price) : parts.get(2 * i + 1));
        }
        return new AmountShares(prices, taxes);
    }

    private static Money included(Sale sale, TaxItem item, Money price) {
        long whole = item.amount().minor();
        return whole == 0 ? tax(sale, item).zero() : tax(sale, item).share(price.minor(), whole);
    }

    private static Money tax(Sale sale, TaxItem item) {
        return sale.charged().of(item.ref()).tax();
    }
}
