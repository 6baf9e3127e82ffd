package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.MailboxClient;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;

/** Customers are told by mail what happens to their orders, and get the link that resets their password. */
final class MailsScenario implements Scenario {

    private static final String CUSTOMER = "ada@customer.example";
    private static final String RESET_LINK = "https://acme.example/reset?token=";
    private static final List<String> ABOUT_THE_ORDER = List.of("order-confirmation", "shipment-sent", "refund");

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public String promise() {
        return "confirmation, shipment with tracking, refund and password reset reach the mailbox once each";
    }

    @Override
    public void run(Stage stage) {
        MailboxClient mailbox = stage.mailbox();
        OmsClient oms = stage.oms("acme");
        String number = stage.place("acme", "guest");
        expectMail(stage, number, "order-confirmation", number);
        stage.expect("oms acme", number + " is placed", () -> oms.timesPlaced(number) == 1);

        oms.step(number, "ship");
        stage.timeline().action("oms acme", "ships " + number);
        expectMail(stage, number, "shipment-sent", "https://carrier.example/track/");
        oms.step(number, "deliver");
        String socks = oms.order(number).at("/content/lines/1/id").asString();
        oms.step(
                number,
                "return",
                Map.of("lines", List.of(Map.of("lineId", socks, "quantity", 1)), "status", "back-in-stock"));
        stage.timeline().action("oms acme", "takes back one pair of socks of " + number);
        expectMail(stage, number, "refund", number);

        int before = mailbox.mails("password-reset", RESET_LINK).size();
        stage.shop("acme").requestPasswordReset(CUSTOMER);
        stage.timeline().action("shop acme", "requests a new password for a customer");
        stage.expect(
                "mailbox",
                "password-reset arrives with its link",
                () -> mailbox.mails("password-reset", RESET_LINK).size() == before + 1);
        ABOUT_THE_ORDER.forEach(type -> stage.expectNow(
                "mailbox",
                type + " mails about " + number + ":",
                1,
                mailbox.mails(type, number).size()));
    }

    private static void expectMail(Stage stage, String number, String type, String content) {
        stage.expect(
                "mailbox",
                type + " about " + number + " arrives",
                () -> stage.mailbox().mails(type, number).stream()
                        .map(mail -> mail.path("text").asString())
                        .anyMatch(text -> text.contains(content)));
    }
}
