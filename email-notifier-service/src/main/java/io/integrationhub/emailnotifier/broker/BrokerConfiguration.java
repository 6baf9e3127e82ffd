package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.CompanyMailFlow;
import io.integrationhub.emailnotifier.CustomerMailFlow;
import io.integrationhub.emailnotifier.OperatorMailFlow;
import io.integrationhub.emailnotifier.OrderMailFlow;
import io.integrationhub.emailnotifier.TokenMailFlow;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.parked.ParkedRecords;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the handlers. Both the messages of orders and the events of order-export say that something happened to an
 * order: commercetools has no message for some of it.
 */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    Replays replays(ParkedRecords parked, MailLedger ledger) {
        return new Replays(parked, ledger);
    }

    @Bean
    RecordHandler orderMessages(OrderMailFlow flow, Tenants tenants, Replays replays) {
        return new OrderMessageHandler(flow, tenants, replays);
    }

    @Bean
    RecordHandler orderEvents(OrderMailFlow flow, OperatorMailFlow operators, Tenants tenants, Replays replays) {
        return new OrderEventHandler(flow, operators, tenants, replays);
    }

    @Bean
    RecordHandler stockEvents(OperatorMailFlow flow, Tenants tenants, Replays replays) {
        return new StockEventHandler(flow, tenants, replays);
    }

    @Bean
    RecordHandler accountMessages(CustomerMailFlow flow, Tenants tenants, Replays replays) {
        return new CustomerMessageHandler(flow, tenants, replays);
    }

    @Bean
    TokenEncryption tokenEncryption(Tenants tenants) {
        return new TokenEncryption(tenants);
    }

    @Bean
    RecordHandler emailTokenMessages(TokenMailFlow flow, Tenants tenants, TokenEncryption encryption, Replays replays) {
        return new TokenMessageHandler(
                "email-tokens",
                Purpose.EMAIL_VERIFICATION,
                MailType.EMAIL_VERIFICATION,
                flow,
                tenants,
                encryption,
                replays);
    }

    @Bean
    RecordHandler passwordTokenMessages(
            TokenMailFlow flow, Tenants tenants, TokenEncryption encryption, Replays replays) {
        return new TokenMessageHandler(
                "password-tokens", Purpose.PASSWORD_RESET, MailType.PASSWORD_RESET, flow, tenants, encryption, replays);
    }

    @Bean
    RecordHandler quoteMessages(CompanyMailFlow flow, Tenants tenants, Replays replays) {
        return new CompanyMessageHandler(
                "quotes",
                Set.of(MailType.QUOTE_READY),
                (tenant, subject, _) -> flow.sendQuote(tenant, subject),
                tenants,
                replays);
    }

    @Bean
    RecordHandler approvalMessages(CompanyMailFlow flow, Tenants tenants, Replays replays) {
        return new CompanyMessageHandler(
                "approvals",
                Set.of(MailType.APPROVAL_NEEDED, MailType.APPROVAL_DECIDED),
                CompanyMessageHandler.approvals(flow),
                tenants,
                replays);
    }

    @Bean
    RecordHandler businessUnitMessages(CompanyMailFlow flow, Tenants tenants, Replays replays) {
        return new CompanyMessageHandler(
                "business-units",
                Set.of(MailType.ASSOCIATE_INVITED),
                CompanyMessageHandler.invitations(flow),
                tenants,
                replays);
    }
}
