package io.integrationhub.emailnotifier.operations;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.ledger.MailOverview;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.stream.parked.ParkedRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the endpoints. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    MailsEndpoint mailsEndpoint(
            MailOverview mails, BurstGuard burst, Suppressions suppressions, ParkedRecords parked, Tenants tenants) {
        return new MailsEndpoint(mails, new MailDecisions(mails, burst, suppressions, parked), tenants);
    }
}
