package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.commercetools.company.Approvals;
import io.integrationhub.emailnotifier.commercetools.company.Invitations;
import io.integrationhub.emailnotifier.commercetools.company.Quotes;
import io.integrationhub.emailnotifier.commercetools.customer.Customers;
import io.integrationhub.emailnotifier.commercetools.customer.MissedCustomerMails;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens;
import io.integrationhub.emailnotifier.commercetools.order.MissedOrderMails;
import io.integrationhub.emailnotifier.commercetools.order.Orders;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.OwnTokens;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the flows. */
@Configuration(proxyBeanMethods = false)
class EmailNotifierConfiguration {

    @Bean
    static TenantSection<EmailSettings> emailSection() {
        return EmailSettings.SECTION;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    MailDelivery mailDelivery(
            MailRenderer renderer,
            MailLanguages languages,
            MailTransport transport,
            Suppressions suppressions,
            BurstGuard burst) {
        return new MailDelivery(new Mails(renderer, languages), transport, suppressions, burst);
    }

    @Bean
    SubjectMails subjectMails(MailDelivery delivery, InstantSource clock) {
        return new SubjectMails(delivery, clock);
    }

    @Bean
    OrderMailFlow orderMailFlow(Orders orders, MailLedger ledger, SubjectMails mails) {
        return new OrderMailFlow(orders, ledger, mails);
    }

    @Bean
    CustomerMailFlow customerMailFlow(Customers customers, MailLedger ledger, SubjectMails mails) {
        return new CustomerMailFlow(customers, ledger, mails);
    }

    @Bean
    TokenMailFlow tokenMailFlow(
            Customers customers,
            Tokens tokens,
            OwnTokens ownTokens,
            MailLedger ledger,
            SubjectMails mails,
            InstantSource clock) {
        return new TokenMailFlow(customers, tokens, ownTokens, ledger, mails, clock);
    }

    @Bean
    OperatorMailFlow operatorMailFlow(Readers readers, MailLedger ledger, SubjectMails mails) {
        return new OperatorMailFlow(readers, ledger, mails);
    }

    @Bean
    CompanyMailFlow companyMailFlow(
            Quotes quotes, Approvals approvals, Invitations invitations, MailLedger ledger, SubjectMails mails) {
        return new CompanyMailFlow(quotes, approvals, invitations, ledger, mails);
    }

    @Bean
    BounceFlow bounceFlow(Suppressions suppressions, EventPublisher publisher) {
        return new BounceFlow(suppressions, publisher);
    }

    @Bean
    MissedOrderMails missedOrderMails(OrderMailFlow flow) {
        return flow::isMissing;
    }

    @Bean
    MissedCustomerMails missedCustomerMails(CustomerMailFlow flow) {
        return flow::isMissing;
    }
}
