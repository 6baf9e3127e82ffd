package io.integrationhub.pricing.quote.cart;

import java.util.List;

/**
 * The cart of a staged quote.
 *
 * @param currency of all amounts in it
 * @param hasDiscountOnTotal whether commercetools reduces its total besides the lines
 */
public record QuotationCart(String currency, List<CartLine> lines, List<CartFee> fees, boolean hasDiscountOnTotal) {

    public QuotationCart {
        lines = List.copyOf(lines);
        fees = List.copyOf(fees);
    }
}
