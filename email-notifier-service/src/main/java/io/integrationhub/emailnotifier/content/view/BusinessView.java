package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.ApprovalMail;
import io.integrationhub.emailnotifier.content.QuoteMail;
import java.util.List;

/** Mails to people who buy for a company. */
final class BusinessView {

    private BusinessView() {}

    /** {0} number of the quote, {1} last day on which it is valid, {2} brand. */
    static MailView.Part part(QuoteMail mail, Reader reader) {
        String number = PlainText.line(mail.number());
        String validTo = mail.validTo().map(reader.formats()::date).orElse("");
        Model model = new Model()
                .with(
                        "quote",
                        Model.of("number", number)
                                .with("validTo", validTo)
                                .withTexts("sellerComment", PlainText.lines(mail.sellerComment()))
                                .withAll(new OrderView(reader).linesAndTotals(mail.lines(), mail.totals())))
                .with("action", FrameView.action(reader.texts().text("view-quote"), mail.link()));
        return new MailView.Part(
                mail.addressee(),
                mail.links(),
                List.of(number, validTo, reader.brand().name()),
                model);
    }

    /** {0} order number, {1} date of the order, {2} brand, {3} company, {4} who ordered, {5} total. */
    static MailView.Part part(ApprovalMail mail, Reader reader) {
        OrderView orders = new OrderView(reader);
        String requester = PlainText.line(mail.requester());
        List<String> arguments = List.of(
                PlainText.line(mail.order().number()),
                reader.formats().date(mail.order().placedAt()),
                reader.brand().name(),
                PlainText.line(mail.businessUnit()),
                requester,
                reader.money(mail.order().totals().total()));
        Model model = new Model()
                .with("order", orders.order(mail.order()))
                .with("businessUnit", PlainText.line(mail.businessUnit()))
                .with("requester", requester)
                .withAll(decision(mail.event()))
                .with("action", FrameView.action(reader.texts().text("view-approval"), mail.link()));
        return new MailView.Part(mail.addressee(), mail.links(), arguments, model);
    }

    private static Model decision(ApprovalMail.Event event) {
        return switch (event) {
            case ApprovalMail.Needed _ -> new Model();
            case ApprovalMail.Approved _ ->
                new Model().with("approved", true).with("rejected", false).withTexts("reason", List.of());
            case ApprovalMail.Rejected rejected ->
                new Model()
                        .with("approved", false)
                        .with("rejected", true)
                        .withTexts("reason", PlainText.lines(rejected.reason()));
        };
    }
}
