package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.EmailChanged;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.PasswordChanged;
import io.integrationhub.emailnotifier.commercetools.customer.CustomerId;
import io.integrationhub.emailnotifier.commercetools.customer.Customers;
import io.integrationhub.emailnotifier.commercetools.customer.MailableCustomer;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a customer what happened to the account: welcome, password changed, e-mail address changed. */
public class CustomerMailFlow {

    private final Customers customers;
    private final MailLedger ledger;
    private final SubjectMails mails;

    CustomerMailFlow(Customers customers, MailLedger ledger, SubjectMails mails) {
        this.customers = customers;
        this.ledger = ledger;
        this.mails = mails;
    }

    /**
     * Sends the mails that the account calls for.
     *
     * @param event what the message says beside which customer to look at
     */
    public MailOutcome send(Tenant tenant, CustomerId id, Optional<AccountEvent> event) {
        try (SubjectClaim claim = ledger.claim(tenant, id.subject())) {
            Optional<MailableCustomer> customer = customers.load(tenant, id);
            return customer.map(found -> mails.process(tenant, claim, found.name(), candidates(found, event)))
                    .orElseGet(() -> new MailOutcome.Deleted(id.subject()));
        }
    }

    /** Whether the account calls for a mail that was not sent. Only reads. */
    boolean isMissing(Tenant tenant, MailableCustomer customer) {
        List<MailEntry> known = ledger.mails(tenant.id(), customer.id().subject());
        return mails.isDue(tenant, candidates(customer, Optional.empty()), known);
    }

    private static List<MailCandidate> candidates(MailableCustomer customer, Optional<AccountEvent> event) {
        return Stream.concat(Stream.of(welcome(customer)), event.stream().map(it -> candidate(customer, it)))
                .toList();
    }

    private static MailCandidate welcome(MailableCustomer customer) {
        return candidate(
                customer,
                customer.reader(),
                new State("created", customer.createdAt(), customer.createdByIntegration()),
                new CustomerMail.Welcome(customer.number()));
    }

    private static MailCandidate candidate(MailableCustomer customer, AccountEvent event) {
        State state = new State(event.messageId(), event.at(), false);
        return switch (event) {
            case PasswordChanged it ->
                candidate(customer, customer.reader(), state, new CustomerMail.PasswordChanged(it.at()));
            case EmailChanged it ->
                // To the old address: whoever has taken over the account reads the new one.
                candidate(
                        customer, at(customer.reader(), it.oldEmail()), state, new CustomerMail.EmailChanged(it.at()));
        };
    }

    private static Reader at(Reader reader, String email) {
        String name = reader.recipient().map(Recipient::name).orElse("");
        return new Reader(
                EmailAddress.find(email).map(address -> new Recipient(address, name)),
                reader.addressee(),
                reader.locales(),
                reader.store(),
                reader.links());
    }

    /** What a mail reports. */
    private record State(String name, Instant at, boolean imported) {}

    private static MailCandidate candidate(
            MailableCustomer customer, Reader reader, State state, CustomerMail.Event event) {
        CustomerMail mail = new CustomerMail(reader.addressee(), event, reader.links());
        return new MailCandidate(
                new MailKey(mail.type(), customer.id().subject(), state.name()),
                List.of(),
                state.at(),
                state.at(),
                state.imported(),
                reader,
                Map.of("customer", customer.name()),
                () -> mail);
    }
}
