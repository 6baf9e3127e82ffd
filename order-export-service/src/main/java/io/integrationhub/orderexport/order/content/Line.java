package io.integrationhub.orderexport.order.content;

import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Tax;
import java.util.List;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param id id of the (custom) line item in commercetools; reports refer to it because an SKU may occur on several
 *     lines
 * @param sku SKU of the variant; slug of a custom line item
 * @param name name in the order's language
 * @param quantity number of pieces
 * @param unitPrice price of one piece before discounts
 * @param total price of all pieces after discounts; includes tax if {@link Tax#included()}
 * @param tax tax on the line; empty if not set
 * @param discounts everything that leads from the unit price times the quantity to the total, up to the rounding of
 *     high-precision prices
 * @param supplyChannel Channel from whose stock the line is supplied
 * @param distributionChannel Channel in which the line is sold
 * @param fields custom fields of the line item
 */
public record Line(
        String id,
        Kind kind,
        String sku,
        String name,
        long quantity,
        Money unitPrice,
        Money total,
        Optional<Tax> tax,
        List<Discount> discounts,
        ResourceReference supplyChannel,
        ResourceReference distributionChannel,
        CustomFields fields) {

    public Line {
        discounts = List.copyOf(discounts);
    }

    Line contentOnly() {
        return new Line(
                id,
                kind,
                sku,
                name,
                quantity,
                unitPrice,
                total,
                tax,
                discounts,
                supplyChannel.contentOnly(),
                distributionChannel.contentOnly(),
                fields.contentOnly());
    }

    /** Kind of line item in commercetools. */
    public enum Kind {
        ITEM,
        CUSTOM
    }
}
