package io.integrationhub.emailnotifier.operations;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.ledger.MailOverview;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.stream.parked.ParkedRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the endpoints. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    MailsEndpoint mailsEndpoint(
            MailOverview mails,
            BurstGuard burst,
            Suppressions suppressions,
            ParkedRecords parked,
            TestMails tests,
            Tenants tenants) {
        return new MailsEndpoint(mails, new MailDecisions(mails, burst, suppressions, parked), tests, tenants);
    }

    @Bean
    TestMails testMails(MailRenderer renderer, MailLanguages languages, MailTransport transport) {
        return new TestMails(renderer, languages, transport);
    }
}
