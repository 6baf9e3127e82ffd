package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.brand.WebLink;
import io.integrationhub.emailnotifier.content.order.Address;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.TaxPortion;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Money;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order, or what else has lines and totals.
 *
 * @param reader for whom it is written
 */
record OrderView(Reader reader) {

    Model order(OrderDetails order) {
        return new Model()
                .with("number", PlainText.line(order.number()))
                .with("date", reader.formats().date(order.placedAt()))
                .with("purchaseOrderNumber", PlainText.line(order.purchaseOrderNumber()))
                .with("shippingMethod", PlainText.line(order.shippingMethod()))
                .with("paymentMethod", PlainText.line(order.paymentMethod()))
                .with("billingAddress", order.billingAddress().map(this::address))
                .with("shippingAddress", order.shippingAddress().map(this::address))
                .withAll(linesAndTotals(order.lines(), order.totals()));
    }

    Model linesAndTotals(List<Line> lines, Totals totals) {
        return new Model()
                .withParts("lines", lines.stream().map(this::line).toList())
                .with("totals", totals(totals));
    }

    private Model line(Line line) {
        return article(line, line.quantity())
                .with("unitPrice", reader.money(line.unitPrice()))
                .with(
                        "discount",
                        line.discount()
                                .filter(discount -> !discount.isZero())
                                .map(discount -> reader.money(discount.negated()))
                                .orElse(""))
                .with("total", reader.money(line.total()));
    }

    Model article(LineQuantity part) {
        return article(part.line(), part.quantity());
    }

    Model article(Line line, long quantity) {
        return new Model()
                .with("name", reader.text(line.name()))
                .with("details", reader.text(line.details()))
                .with("sku", PlainText.line(line.sku()))
                .with("imageUrl", WebLink.of(line.imageUrl()))
                .with("quantity", reader.formats().quantity(quantity));
    }

    private Model totals(Totals totals) {
        return new Model()
                .with("subtotal", reader.money(totals.subtotal()))
                .withParts(
                        "discounts",
                        totals.discounts().stream()
                                .map(discount -> Model.of("label", labelOr("discount", reader.text(discount.name())))
                                        .with(
                                                "amount",
                                                reader.money(discount.amount().negated())))
                                .toList())
                .with("shipping", totals.shipping().map(this::shipping).orElse(""))
                .withParts("taxes", totals.taxes().stream().map(this::tax).toList())
                .with("taxIncluded", totals.taxIncluded())
                .with("total", reader.money(totals.total()));
    }

    private String shipping(Money shipping) {
        return shipping.isZero() ? reader.texts().text("shipping-free") : reader.money(shipping);
    }

    private Model tax(TaxPortion tax) {
        String rate = reader.formats().percent(tax.rate());
        String name = labelOr("tax", PlainText.line(tax.name()));
        boolean named = withoutSpaces(name).contains(withoutSpaces(rate));
        return Model.of("label", named ? name : reader.texts().text("tax-with-rate", name, rate))
                .with("amount", reader.money(tax.amount()));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    private String labelOr(String key, String name) {
        return name.isEmpty() ? reader.texts().text(key) : name;
    }

    Model address(Address address) {
        return new Model().withTexts("addressLines", PostalLines.of(address, reader.locale()));
    }

    /** The button that opens the order. */
    Optional<Model> action(OrderDetails order, StoreLinks links) {
        String own = links.orderUrlTemplate();
        String template = own.isEmpty() ? reader.brand().links().orderUrlTemplate() : own;
        String url = WebLink.fill(template, Map.of("orderId", order.id(), "orderNumber", order.number()));
        return FrameView.action(reader.texts().text("view-order"), url);
    }
}
