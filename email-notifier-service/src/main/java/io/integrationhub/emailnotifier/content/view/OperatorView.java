package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.OperatorMail;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.util.List;

/** Mails to the merchant's people. */
final class OperatorView {

    private OperatorView() {}

    static MailView.Part part(OperatorMail mail, Reader reader) {
        String occurredAt = reader.formats().dateTime(mail.occurredAt());
        return switch (mail.event()) {
            case OperatorMail.StockThreshold stock -> stock(stock, occurredAt, reader);
            case OperatorMail.OrderRejected order -> order(order, occurredAt);
        };
    }

    /** {0} SKU, {1} available quantity, {2} threshold. */
    private static MailView.Part stock(OperatorMail.StockThreshold stock, String occurredAt, Reader reader) {
        String available = reader.formats().quantity(stock.available());
        String threshold = reader.formats().quantity(stock.threshold());
        Model model = Model.of("occurredAt", occurredAt)
                .with("sku", PlainText.line(stock.sku()))
                .with("channel", PlainText.line(stock.channel()))
                .with("available", available)
                .with("threshold", threshold);
        return part(List.of(PlainText.line(stock.sku()), available, threshold), model);
    }

    /** {0} order number, {1} name of the order master. */
    private static MailView.Part order(OperatorMail.OrderRejected order, String occurredAt) {
        String number = PlainText.line(order.orderNumber());
        Model model = Model.of("occurredAt", occurredAt)
                .with("orderNumber", number)
                .with("orderId", PlainText.line(order.orderId()))
                .with("master", PlainText.line(order.master()))
                .with("code", PlainText.line(order.code()))
                .withTexts("reason", PlainText.lines(order.reason()));
        return part(List.of(number, PlainText.line(order.master())), model);
    }

    private static MailView.Part part(List<String> arguments, Model model) {
        return new MailView.Part(Addressee.UNKNOWN, StoreLinks.NONE, arguments, model);
    }
}
