package io.integrationhub.emailnotifier.content.example;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.emailnotifier.content.ApprovalMail;
import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OperatorMail;
import io.integrationhub.emailnotifier.content.QuoteMail;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Examples of each mail. Together they have every optional part once present and once missing, so that a template that
 * renders all of them renders every mail.
 */
public final class ExampleContents {

    private static final Instant NOW = Instant.parse("2026-11-30T13:30:00Z");
    private static final Instant LATER = Instant.parse("2026-12-14T22:59:00Z");
    private static final Addressee ERIKA = ExampleOrders.ERIKA;
    private static final StoreLinks LINKS = ExampleOrders.LINKS;
    private static final String COMPANY = "Müller & Söhne GmbH";

    private static final CustomerMail.Event INVITED = new CustomerMail.AssociateInvited(
            COMPANY,
            List.of(
                    new LocalizedText(Map.of("en", "Buyer", "de", "Einkäuferin")),
                    new LocalizedText(Map.of("en", "Approver", "de", "Freigeberin"))));

    private ExampleContents() {}

    /** An example with all optional parts. */
    public static MailContent of(MailType type) {
        return all(type).getFirst();
    }

    /** All examples; the first one has all optional parts. */
    public static List<MailContent> all(MailType type) {
        return switch (type) {
            case ORDER_CONFIRMATION -> ExampleOrders.mails(new OrderEvent.Placed());
            case ORDER_CHANGED -> ExampleOrders.mails(ExampleEvents.CHANGED, new OrderEvent.Changed(List.of()));
            case SHIPMENT_SENT -> ExampleOrders.mails(ExampleEvents.SENT, ExampleEvents.SENT_UNTRACKED);
            case SHIPMENT_DELIVERED ->
                ExampleOrders.mails(ExampleEvents.DELIVERED, new OrderEvent.Delivered(List.of()));
            case ORDER_DELAYED -> ExampleOrders.mails(ExampleEvents.DELAYED);
            case ORDER_CANCELLED ->
                ExampleOrders.mails(new OrderEvent.Cancelled("The boots are sold out."), new OrderEvent.Cancelled(""));
            case RETURN_RECEIVED -> ExampleOrders.mails(ExampleEvents.RETURNED);
            case REFUND -> ExampleOrders.mails(ExampleEvents.REFUNDED, ExampleEvents.REFUNDED_WITHOUT_GOODS);
            case CUSTOMER_WELCOME -> customer(new CustomerMail.Welcome("C-20417"), new CustomerMail.Welcome(""));
            case EMAIL_VERIFICATION -> token(Purpose.EMAIL_VERIFICATION);
            case PASSWORD_RESET -> token(Purpose.PASSWORD_RESET);
            case PASSWORD_CHANGED -> customer(new CustomerMail.PasswordChanged(NOW));
            case EMAIL_CHANGED -> customer(new CustomerMail.EmailChanged(NOW));
            case QUOTE_READY -> quotes();
            case APPROVAL_NEEDED -> approvals(new ApprovalMail.Needed(), new ApprovalMail.Needed());
            case APPROVAL_DECIDED ->
                approvals(
                        new ApprovalMail.Rejected("The budget of this quarter is used up."),
                        new ApprovalMail.Approved());
            case ASSOCIATE_INVITED -> customer(INVITED, new CustomerMail.AssociateInvited(COMPANY, List.of()));
            case STOCK_THRESHOLD ->
                operator(
                        new OperatorMail.StockThreshold("BOOT-42-BR", "berlin", 4, 5),
                        new OperatorMail.StockThreshold("BOOT-42-BR", "", -2, 1_200));
            case ORDER_REJECTED ->
                operator(
                        new OperatorMail.OrderRejected(
                                "7f1d", "2026-1001", "erp", "E-417", "The customer number is blocked."),
                        new OperatorMail.OrderRejected("7f1d", "2026-1001", "erp", "", ""));
        };
    }

    private static List<MailContent> customer(CustomerMail.Event full, CustomerMail.Event... others) {
        return Stream.concat(
                        Stream.of(new CustomerMail(ERIKA, full, LINKS)),
                        Stream.concat(Stream.of(full), Stream.of(others))
                                .map(event -> new CustomerMail(Addressee.UNKNOWN, event, StoreLinks.NONE)))
                .map(MailContent.class::cast)
                .toList();
    }

    private static List<MailContent> token(Purpose purpose) {
        Secret token = new Secret("made-up-token");
        return List.of(
                new TokenMail(purpose, ERIKA, token, LATER, "https://www.example.com/account?token={token}", LINKS),
                new TokenMail(
                        purpose, Addressee.UNKNOWN, token, LATER, "https://www.example.com/{token}", StoreLinks.NONE));
    }

    private static List<MailContent> quotes() {
        return List.of(
                new QuoteMail(
                        ERIKA,
                        "Q-2026-77",
                        ExampleOrders.COMPANY.lines(),
                        ExampleOrders.COMPANY.totals(),
                        Optional.of(LATER),
                        "As agreed on the phone.\nWe deliver to your site.",
                        "https://www.example.com/quotes/Q-2026-77",
                        LINKS),
                new QuoteMail(
                        Addressee.UNKNOWN,
                        "Q-2026-78",
                        ExampleOrders.PLAIN.lines(),
                        ExampleOrders.PLAIN.totals(),
                        Optional.empty(),
                        "",
                        "",
                        StoreLinks.NONE));
    }

    private static List<MailContent> approvals(ApprovalMail.Event full, ApprovalMail.Event other) {
        String link = "https://www.example.com/approvals/77";
        return List.of(
                new ApprovalMail(ERIKA, full, COMPANY, "Max Mustermann", ExampleOrders.COMPANY, link, LINKS),
                new ApprovalMail(Addressee.UNKNOWN, other, COMPANY, "", ExampleOrders.PLAIN, "", StoreLinks.NONE));
    }

    private static List<MailContent> operator(OperatorMail.Event full, OperatorMail.Event other) {
        return List.of(new OperatorMail(full, NOW), new OperatorMail(other, NOW));
    }
}
