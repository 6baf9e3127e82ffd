package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.commercetools.order.Orders;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.test.fakes.SettableClock;

/** Flows between fakes. */
final class SampleFlows {

    final FakeMailLedger ledger = new FakeMailLedger();
    final FakeTransport transport = new FakeTransport();
    final FakeRenderer renderer = new FakeRenderer();
    final FakeSuppressions suppressions = new FakeSuppressions();
    final FakeBurstGuard burst = new FakeBurstGuard();
    final SettableClock clock = SettableClock.at("2026-11-20T10:05:00Z");

    OrderMailFlow orders(Orders orders) {
        return orders(orders, ledger, transport);
    }

    OrderMailFlow orders(Orders orders, MailLedger usedLedger, MailTransport usedTransport) {
        return new OrderMailFlow(orders, usedLedger, mails(usedTransport));
    }

    SubjectMails mails(MailTransport usedTransport) {
        MailDelivery delivery = new MailDelivery(new Mails(renderer, renderer), usedTransport, suppressions, burst);
        return new SubjectMails(delivery, clock);
    }
}
