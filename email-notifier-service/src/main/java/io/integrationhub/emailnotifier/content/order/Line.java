package io.integrationhub.emailnotifier.content.order;

import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import java.util.Optional;

/**
 * A line of an order or quote.
 *
 * @param id id of the (custom) line item, to which deliveries and returns refer
 * @param details what distinguishes the variant, for example {@code Size M, blue}; may be empty
 * @param sku SKU of the variant; empty for a custom line item
 * @param quantity number of pieces
 * @param unitPrice price of one piece before discounts
 * @param discount by how much discounts reduce the line, positive; empty if by nothing
 * @param total price of all pieces after discounts; includes tax if {@link Totals#taxIncluded()}
 * @param imageUrl the variant's first image; empty if it has none
 */
public record Line(
        String id,
        LocalizedText name,
        LocalizedText details,
        String sku,
        long quantity,
        Money unitPrice,
        Optional<Money> discount,
        Money total,
        String imageUrl) {

    @Override
    public String toString() {
        return "Line[" + sku + ", " + quantity + "]";
    }
}
